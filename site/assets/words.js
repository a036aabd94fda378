/** A name of the ledger's, as people write it. */
export const words = (name) => (name === 'ipo' ? 'IPO' : name.replaceAll('-', ' '));

const scales = [[1e12, ' trillion'], [1e9, ' billion'], [1e6, ' million'], [1, '']];

function money(value, currency) {
  const [unit, word] = scales.find(([least]) => value >= least) ?? [1, ''];
  const number = new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: 0, maximumFractionDigits: 3 });
  return number.format(value / unit) + word;
}

/** An interval in words: an open end is "at least", a start at nothing "up to". */
export function inWords({ low, high, approximate, currency }) {
  if (!currency || (low === 0 && high === null)) return 'not stated';
  const about = approximate ? 'about ' : '';
  if (high === null) return `at least ${about}${money(low, currency)}`;
  if (low === high) return about + money(low, currency);
  return low === 0 ? `up to ${about}${money(high, currency)}` : `${about}${money(low, currency)} to ${money(high, currency)}`;
}
