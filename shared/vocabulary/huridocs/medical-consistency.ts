import { term, type Vocabulary } from '../vocabulary.ts';

export const medicalConsistency: Vocabulary = {
  name: 'medical-consistency',
  title: { en: 'Degree of consistency', ru: 'Степень согласованности', be: 'Ступень адпаведнасці' },
  version: 1,
  source: 'Istanbul Protocol, Rev. 2 (2022), degrees of consistency',
  verified: true,
  open: false,
  terms: [
    {
      ...term('not-consistent', 'not consistent', 'не согласуется', 'не адпавядае'),
      scope: {
        en: 'The finding could not have been caused in the way described.',
        ru: 'Такой след не мог возникнуть описанным образом.',
        be: 'Такі след не мог узнікнуць апісаным чынам.',
      },
    },
    {
      ...term('consistent', 'consistent', 'согласуется', 'адпавядае'),
      scope: {
        en: 'It could have been caused in the way described, and has many other possible causes.',
        ru: 'След мог возникнуть описанным образом, но возможных причин много.',
        be: 'След мог узнікнуць апісаным чынам, але магчымых прычын шмат.',
      },
    },
    {
      ...term('highly-consistent', 'highly consistent', 'в высокой степени согласуется', 'у высокай ступені адпавядае'),
      scope: {
        en: 'It could have been caused in the way described, and there are few other possible causes.',
        ru: 'След мог возникнуть описанным образом, других возможных причин мало.',
        be: 'След мог узнікнуць апісаным чынам, іншых магчымых прычын мала.',
      },
    },
    {
      ...term('typical', 'typical of', 'типично', 'тыпова'),
      scope: {
        en: 'It is usually seen with what was described, though other causes are possible.',
        ru: 'Такой след обычен при описанном, хотя возможны и другие причины.',
        be: 'Такі след звычайны пры апісаным, хоць магчымыя і іншыя прычыны.',
      },
    },
    {
      ...term('diagnostic', 'diagnostic of', 'диагностический признак', 'дыягнастычная прыкмета'),
      scope: {
        en: 'It could not have been caused in any other way than described.',
        ru: 'След не мог возникнуть никак иначе.',
        be: 'След не мог узнікнуць ніяк інакш.',
      },
    },
  ],
};
