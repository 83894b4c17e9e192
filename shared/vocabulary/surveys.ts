import { term, type Vocabulary } from './vocabulary.ts';

export const answerMode: Vocabulary = {
  name: 'answer-mode',
  title: { en: 'How many answers', ru: 'Сколько ответов', be: 'Колькі адказаў' },
  version: 1,
  source: 'Khronika',
  verified: false,
  open: false,
  terms: [
    term('single', 'one answer', 'один ответ', 'адзін адказ', 'one'),
    term('multiple', 'several answers', 'несколько ответов', 'некалькі адказаў', 'several'),
    term('yes-share', 'share of those who said yes', 'доля ответивших «да»', 'доля тых, хто адказаў «так»', 'yes'),
  ],
};

/** Whether a source says something itself, or whoever reads it concludes it. */
export const statedness: Vocabulary = {
  name: 'statedness',
  title: { en: 'Stated or concluded', ru: 'Сказано или выведено', be: 'Сказана або выведзена' },
  version: 1,
  source: 'Khronika',
  verified: false,
  open: false,
  terms: [
    term('stated', 'stated', 'сказано прямо', 'сказана прама'),
    term('inferred', 'inferred', 'выведено', 'выведзена'),
    term('ambiguous', 'can be read in two ways', 'можно понять двояко', 'можна зразумець дваяка', 'ambiguous'),
  ],
};

/** What stands before a figure that is not exact. */
export const figureQualifier: Vocabulary = {
  name: 'figure-qualifier',
  title: { en: 'How exact a figure is', ru: 'Насколько точна цифра', be: 'Наколькі дакладная лічба' },
  version: 1,
  source: 'Khronika',
  verified: false,
  open: true,
  terms: [
    term('exact', 'exactly', 'ровно', 'роўна'),
    term('about', 'about', 'около', 'каля'),
    term('more-than', 'more than', 'больше', 'больш', 'over'),
    term('at-least', 'at least', 'не меньше', 'не менш'),
    term('less-than', 'less than', 'меньше', 'менш'),
    term('almost', 'almost', 'почти', 'амаль'),
    term('one-in-five', 'one in five', 'каждая пятая', 'кожная пятая'),
    term('all', 'all', 'все', 'усе'),
    term('none', 'none', 'никто', 'ніхто'),
  ],
};

/** What is found when the printed figures are computed again. */
export const figureCheck: Vocabulary = {
  name: 'figure-check',
  title: { en: 'Checks of figures', ru: 'Проверки цифр', be: 'Праверкі лічбаў' },
  version: 1,
  source: 'Khronika',
  verified: false,
  open: true,
  terms: [
    term('not-whole', 'no whole number of people', 'не целое число людей', 'не цэлы лік людзей'),
    term('sum', 'shares do not make 100', 'доли не дают 100', 'долі не даюць 100'),
    term('base', 'base is open to doubt', 'база вызывает сомнение', 'база выклікае сумненне'),
    term('missing', 'answers not printed', 'часть ответов не напечатана', 'частка адказаў не надрукавана'),
    term('contradiction', 'said in two ways', 'сказано по-разному', 'сказана па-рознаму'),
  ],
};
