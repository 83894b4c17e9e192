/** The keys of the letters, row by row, as each layout has them. Signs that are letters elsewhere count. */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const BELARUSIAN = "йцукенгшўзх'фывапролджэячсмітьбюё";

/** What stands in `text` as it would have been with a Cyrillic layout on: "ghbdtn" is "привет". What is no key of it stays. */
export function inCyrillicKeys(text: string, language: 'ru' | 'be'): string {
  return retyped(text.toLowerCase(), LATIN, language === 'ru' ? RUSSIAN : BELARUSIAN);
}

/** What stands in `text` as it would have been with the Latin layout on: "руддщ" is "hello". */
export function inLatinKeys(text: string): string {
  const small = text.toLowerCase();
  return retyped(retyped(small, RUSSIAN, LATIN), BELARUSIAN, LATIN);
}

function retyped(text: string, from: string, to: string): string {
  return Array.from(text, (sign) => {
    const at = from.indexOf(sign);
    return at < 0 ? sign : (to[at] ?? sign);
  }).join('');
}
