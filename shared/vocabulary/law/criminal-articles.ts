import { articlesOf } from './code-articles.ts';
import { say, seen } from './origin.ts';

/** How articles of the Criminal Code are written, and the publications in which most of them were found. */
export const { article, part } = articlesOf({
  id: 'CC',
  short: say('CC', 'УК', 'КК'),
  typed: { en: ['CC', 'Criminal Code'], ru: ['УК'], be: ['КК'] },
});

export const pozirk = seen('Pozirk, 121517');
export const udf = seen('udf.name/225720, February 2021');
export const truthQuest = seen('TruthQuest, list of articles');
export const newskitchen = seen('Viasna (newskitchen.eu), 22 September 2020');

export const upTo = (years: number) =>
  say(
    `Up to ${years} years of imprisonment.`,
    `До ${years} лет лишения свободы.`,
    `Да ${years} гадоў пазбаўлення волі.`,
  );

export const between = (least: number, most: number) =>
  say(
    `${least} to ${most} years of imprisonment.`,
    `От ${least} до ${most} лет лишения свободы.`,
    `Ад ${least} да ${most} гадоў пазбаўлення волі.`,
  );
