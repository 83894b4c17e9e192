import { fold } from '../words/fold.ts';

/**
 * Sayings, mottoes, first lines of songs and poems, and examples of good passphrases: what people take who want something long that they
 * need not learn. Those who guess have far more of them; this list can only warn of the best known.
 */
const phrases = `
correct horse battery staple
the quick brown fox jumps over the lazy dog
to be or not to be
may the force be with you
all happy families are alike
it was the best of times it was the worst of times
in the beginning was the word
our father who art in heaven
the truth will set you free
winter is coming
let it be
workers of the world unite
жыве беларусь
жыве вечна
мы беларусы мірныя людзі
магутны божа
пагоня
а хто там ідзе
людзьмі звацца
верым можам пераможам
родны край
краіна мая беларусь
шыпшына
мой родны кут як ты мне мілы
не пакідайце ж мовы нашай беларускай каб не ўмерлі
муры хутка рухнуць
я тут гуляю
праўда пераможа
хай жыве вечна наша краіна
беларусь жыве
свабода палітвязням
слава украине
слава україні
я помню чудное мгновенье
мой дядя самых честных правил
у лукоморья дуб зеленый
буря мглою небо кроет
скажи ка дядя ведь не даром
белеет парус одинокий
мороз и солнце день чудесный
выхожу один я на дорогу
мы рождены чтоб сказку сделать былью
союз нерушимый республик свободных
россия священная наша держава
вставай страна огромная
широка страна моя родная
расцветали яблони и груши
пусть всегда будет солнце
в лесу родилась елочка
в начале было слово
отче наш иже еси на небесех
все счастливые семьи похожи друг на друга
человек это звучит гордо
рукописи не горят
пролетарии всех стран соединяйтесь
никто не забыт ничто не забыто
тише едешь дальше будешь
без труда не выловишь и рыбку из пруда
семь раз отмерь один раз отрежь
съешь еще этих мягких французских булок да выпей чаю
здравствуй небо в облаках
группа крови на рукаве
перемен требуют наши сердца
мы ждем перемен
хочу перемен
разам мы сіла
жыве вольная беларусь
`
  .trim()
  .split('\n')
  .map(lettersOf)
  .filter((phrase) => phrase.length >= 6)
  .toSorted((a, b) => b.length - a.length);

/**
 * The best-known saying that a passphrase holds, and what is left of it to guess, as a power of ten. Null when it holds none that makes up
 * most of it.
 */
export function knownPhraseIn(passphrase: string): { readonly rest: number } | null {
  const letters = lettersOf(passphrase);
  const found = phrases.find((phrase) => letters.includes(phrase));
  if (found === undefined) return null;
  const signs = [...passphrase].filter((sign) => /[^\p{L}\s]/u.test(sign)).length;
  const rest = letters.length - found.length + signs;
  return rest > found.length ? null : { rest: rest * 1.3 };
}

function lettersOf(text: string): string {
  return text
    .split(/[^\p{L}\p{M}'’ʼ]+/u)
    .map(fold)
    .join('');
}
