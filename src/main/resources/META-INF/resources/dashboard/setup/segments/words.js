/** @param {?Object} rule of a segment @returns {string} what it says, in words */
export function inWords(rule) {
  if (!rule) {
    return 'Members whom a program puts into it by name';
  }
  return said(rule).replace(/^./, (first) => first.toUpperCase());
}

function said({ any, all, not, attribute, in: values, tenureMonths }) {
  if (any || all) {
    return (any ?? all).map((rule) => (rule.any || rule.all ? `(${said(rule)})` : said(rule))).join(any ? ' or ' : ' and ');
  }
  if (not) {
    return `not (${said(not)})`;
  }
  if (attribute) {
    return `${attribute} is ${(values ?? []).join(' or ')}`;
  }
  const { lt, gte } = tenureMonths;
  return [gte !== undefined && `at least ${gte} months a member`, lt !== undefined && `less than ${lt} months a member`].filter(Boolean).join(' and ');
}
