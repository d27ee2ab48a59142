/** What a new question says until somebody writes it anew, by language and type. */
const WORDS = {
  en: {
    nps: 'How likely are you to recommend us to a colleague?',
    msat: 'How satisfied are you with your membership?',
    ces: 'It was easy to get what I needed.',
    agreement: 'I am proud to be a member.',
    intent: 'How likely are you to renew your membership?',
    'single-choice': 'What is your main reason?',
    'multi-choice': 'Which of these apply to you?',
    text: 'What is the main reason for your score?',
    'yes-no': 'Would you like to join our research panel?',
    contact: 'May we contact you about your answer? Then your name goes with it.',
    option: 'Option',
  },
  fr: {
    nps: 'Quelle est la probabilité que vous nous recommandiez à un ou une collègue ?',
    msat: 'Quel est votre degré de satisfaction concernant votre adhésion ?',
    ces: 'J’ai obtenu facilement ce dont j’avais besoin.',
    agreement: 'Je suis fier ou fière d’être membre.',
    intent: 'Quelle est la probabilité que vous renouveliez votre adhésion ?',
    'single-choice': 'Quelle est votre principale raison ?',
    'multi-choice': 'Lesquels de ces points vous concernent ?',
    text: 'Quelle est la principale raison de votre note ?',
    'yes-no': 'Souhaitez-vous rejoindre notre panel d’étude ?',
    contact: 'Pouvons-nous vous contacter au sujet de votre réponse ? Elle portera alors votre nom.',
    option: 'Option',
  },
  de: {
    nps: 'Wie wahrscheinlich ist es, dass Sie uns im Kollegenkreis weiterempfehlen?',
    msat: 'Wie zufrieden sind Sie mit Ihrer Mitgliedschaft?',
    ces: 'Ich habe leicht bekommen, was ich brauchte.',
    agreement: 'Ich bin stolz darauf, Mitglied zu sein.',
    intent: 'Wie wahrscheinlich ist es, dass Sie Ihre Mitgliedschaft verlängern?',
    'single-choice': 'Was ist Ihr Hauptgrund?',
    'multi-choice': 'Was davon trifft auf Sie zu?',
    text: 'Was ist der Hauptgrund für Ihre Bewertung?',
    'yes-no': 'Möchten Sie in unser Befragungspanel aufgenommen werden?',
    contact: 'Dürfen wir Sie zu Ihrer Antwort kontaktieren? Dann steht Ihr Name dabei.',
    option: 'Antwort',
  },
  es: {
    nps: '¿Qué probabilidad hay de que nos recomiende a un colega?',
    msat: '¿Cuál es su grado de satisfacción con su membresía?',
    ces: 'Me resultó fácil obtener lo que necesitaba.',
    agreement: 'Me enorgullece ser miembro.',
    intent: '¿Qué probabilidad hay de que renueve su membresía?',
    'single-choice': '¿Cuál es su motivo principal?',
    'multi-choice': '¿Cuáles de estos puntos se aplican a usted?',
    text: '¿Cuál es el motivo principal de su puntuación?',
    'yes-no': '¿Le gustaría unirse a nuestro panel de investigación?',
    contact: '¿Podemos ponernos en contacto con usted sobre su respuesta? En ese caso llevará su nombre.',
    option: 'Opción',
  },
  ar: {
    nps: 'ما مدى احتمال أن توصي بنا أحد زملائك؟',
    msat: 'ما مدى رضاك عن عضويتك؟',
    ces: 'كان من السهل الحصول على ما احتجت إليه.',
    agreement: 'أفتخر بعضويتي.',
    intent: 'ما مدى احتمال أن تجدّد عضويتك؟',
    'single-choice': 'ما سببك الرئيسي؟',
    'multi-choice': 'أيّ مما يلي ينطبق عليك؟',
    text: 'ما السبب الرئيسي لتقييمك؟',
    'yes-no': 'هل ترغب في الانضمام إلى فريق المشاركين في بحوثنا؟',
    contact: 'هل يمكننا التواصل معك بشأن إجابتك؟ عندها تُحفظ إجابتك مع اسمك.',
    option: 'الخيار',
  },
};

/** @returns {string} what a new question of a type says; English in a language that is not known here */
export function firstQuestion(type, locale) {
  return inLanguage(locale)[type];
}

/** @returns {string} what the option at this place is called, counted from 1 */
export function firstOption(place, locale) {
  return `${inLanguage(locale).option} ${place}`;
}

function inLanguage(locale) {
  return WORDS[locale.split('-')[0]] ?? WORDS.en;
}
