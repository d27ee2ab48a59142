/** Whether the accepted answer to the earlier question shows the one with this condition. */
function admits({atMost, atLeast, in: wanted}, answer) {
  if (answer === undefined) {
    return false;
  }
  return wanted
    ? [answer].flat().some(one => wanted.includes(String(one)))
    : answer <= (atMost ?? answer) && answer >= (atLeast ?? answer);
}

/**
 * Which questions are shown, and the answers to those. A hidden question hides whatever hangs on it.
 *
 * @param {object[]} questions in their order
 * @param {object} given by id of the question; undefined for no answer
 * @returns {{shown: object[], answers: object}} as the service takes them
 */
export function sheet(questions, given) {
  const answers = {};
  const shown = questions.filter(({id, showIf}) => {
    const here = !showIf || admits(showIf, answers[showIf.question]);
    if (here && given[id] !== undefined) {
      answers[id] = given[id];
    }
    return here;
  });
  return {shown, answers};
}

/** What is wrong with an answer that was refused or is missing, in the member's words. */
export function complaint({type, min, max, maxLength}, answer, words) {
  if (min != null) {
    return words.plain('error.score', min, max);
  }
  if (type !== 'text') {
    return words.plain(type === 'multi-choice' ? 'error.choices' : 'error.choice');
  }
  if (!answer) {
    return words.plain('error.text');
  }
  return tooLong(answer, maxLength)
    ? words.plain('error.long', words.number(maxLength))
    : words.plain('error.unreadable');
}

const tooLong = (answer, maxLength) => [...answer].length > maxLength;

/** The questions that keep answers from being sent; the first one when nothing is answered at all. */
export function wrong(shown, answers) {
  const found = shown.filter(({id, required, type, maxLength}) =>
    answers[id] === undefined ? required : type === 'text' && tooLong(answers[id], maxLength));
  return found.length || Object.keys(answers).length ? found : shown.slice(0, 1);
}
