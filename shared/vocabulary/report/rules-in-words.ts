import type { Labels } from '../vocabulary.ts';

type Words = Readonly<Record<string, Labels>>;

const many: Words = {
  BANGKOK: { en: 'Bangkok Rules', ru: 'Бангкокские правила', be: 'Бангкокскія правілы' },
  MANDELA: { en: 'Mandela Rules', ru: 'Правила Манделы', be: 'Правілы Мандэлы' },
};
const one: Words = {
  BANGKOK: { en: 'Bangkok Rule', ru: 'Бангкокское правило', be: 'Бангкокскае правіла' },
  MANDELA: { en: 'Mandela Rule', ru: 'Правило Манделы', be: 'Правіла Мандэлы' },
};
const treaties: Words = {
  CEDAW: { en: 'CEDAW', ru: 'КЛДЖ', be: 'КЛДЖ' },
  ICCPR: { en: 'ICCPR', ru: 'МПГПП', be: 'МПГПП' },
  ICESCR: { en: 'ICESCR', ru: 'МПЭСКП', be: 'МПЭСКП' },
  CAT: { en: 'CAT', ru: 'КПП', be: 'КСК' },
};

/** Provisions as a person cites them, in their order: "Bangkok Rules 19–21; CEDAW art. 5 (a)". */
export function rulesInWords(ids: readonly string[]): Labels {
  const sets = new Map<string, string[]>();
  for (const id of ids) {
    const [set = '', ...number] = id.split('-');
    sets.set(set, [...(sets.get(set) ?? []), printed(number)]);
  }
  const phrase = (language: keyof Labels): string =>
    `${[...sets]
      .map(([set, numbers]) => {
        const listed = spans(numbers, language === 'en' ? '–' : '—').join(', ');
        if (treaties[set] === undefined)
          return `${(numbers.length > 1 ? many : one)[set]?.[language] ?? set} ${listed}`;
        if (language === 'en') return `${treaties[set].en} ${numbers.length > 1 ? 'arts.' : 'art.'} ${listed}`;
        return `${language === 'ru' ? 'ст.' : 'арт.'} ${listed} ${treaties[set][language]}`;
      })
      .join('; ')}.`;
  return { en: phrase('en'), ru: sentence(phrase('ru')), be: sentence(phrase('be')) };
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1);
}

/** 43-2 is paragraph 2 of rule 43. */
function printed([base = '', paragraph]: readonly string[]): string {
  return paragraph === undefined ? base : `${base} (${paragraph})`;
}

/** 6, 7, 8, 10 becomes 6–8, 10; two neighbours stay two. */
function spans(numbers: readonly string[], dash: string): string[] {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && Number(run.at(-1)) + 1 === Number(number)) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}${dash}${run.at(-1)}`] : run));
}
