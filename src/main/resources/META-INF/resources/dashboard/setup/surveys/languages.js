/** All texts of a survey: maps from locale to wording. */
function texts(content) {
  return [
    content.title,
    ...content.questions.flatMap((question) => [
      question.text, question.minLabel, question.maxLabel, ...(question.options ?? []).map((option) => option.text)]),
  ].filter(Boolean);
}

/** @returns {string[]} the locales in which anything of the survey is written */
export function languagesOf(content) {
  return [...new Set(texts(content).flatMap(Object.keys))].sort();
}

/** @returns {number} how many texts are not written in a locale */
export function missing(content, locale) {
  return texts(content).filter((text) => !text[locale]?.trim()).length;
}
