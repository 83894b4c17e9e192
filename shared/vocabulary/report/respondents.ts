import type { Term } from '../vocabulary.ts';
import { reportList } from './report-list.ts';

/** Who answered the survey: what they do, for how long, age and education. */
export const respondents: readonly Term[] = [
  ...reportList(
    'activity-fields',
    ['fields of human rights work', 'области правозащитной работы', 'галіны праваабарончай працы'],
    `
    1 general | protection of human rights in general | защита прав человека в целом | абарона правоў чалавека ўвогуле
    1 women-srhr | women’s, sexual and reproductive rights | права женщин, сексуальные и репродуктивные права | правы жанчын, сексуальныя і рэпрадуктыўныя правы
    1 environment | environmental protection | защита окружающей среды | ахова навакольнага асяроддзя
    1 sogi | rights tied to sexual orientation, gender identity and expression | права, связанные с сексуальной ориентацией, гендерной идентичностью и самовыражением | правы, звязаныя з сексуальнай арыентацыяй, гендарнай ідэнтычнасцю і самавыяўленнем
    1 other | other particular rights | другие отдельные права | іншыя асобныя правы
    1 not-associated | does not link herself with human rights work | не связывает себя с правозащитой | не звязвае сябе з праваабаронай
    1 unidentified | could not name which rights she protects | не смогла назвать, какие права защищает | не змагла назваць, якія правы абараняе
  `,
  ),
  ...reportList(
    'age-groups',
    ['age groups of respondents', 'возраст опрошенных', 'узрост апытаных'],
    `
    1 31-40 | aged 31–40 | 31—40 лет | 31—40 гадоў
    1 18-30 | aged 18–30 | 18—30 лет | 18—30 гадоў
    1 41-50 | aged 41–50 | 41—50 лет | 41—50 гадоў
    1 51-60 | aged 51–60 | 51—60 лет | 51—60 гадоў
    1 61-70 | aged 61–70 | 61—70 лет | 61—70 гадоў
  `,
  ),
  ...reportList(
    'education-levels',
    ['education of respondents', 'образование опрошенных', 'адукацыя апытаных'],
    `
    1 higher | higher education, with or without an academic degree | высшее образование, с учёной степенью или без неё | вышэйшая адукацыя, з навуковай ступенню або без яе
    1 degree | academic degree, out of those with higher education | учёная степень — из тех, у кого высшее образование | навуковая ступень — з тых, у каго вышэйшая адукацыя
    1 specialized | specialised education | специальное образование | спецыяльная адукацыя
    1 secondary | secondary education | среднее образование | сярэдняя адукацыя
  `,
  ),
  ...reportList(
    'activity-forms',
    ['form of engagement', 'форма участия', 'форма ўдзелу'],
    `
    1 organisation | in a non-profit organisation or initiative | в некоммерческой организации или инициативе | у некамерцыйнай арганізацыі або ініцыятыве
    1 individual | individually | самостоятельно | самастойна
    1 none | does not see her work as civic activism | не считает свою деятельность гражданским активизмом | не лічыць сваю дзейнасць грамадзянскім актывізмам
  `,
  ),
  ...reportList(
    'experience-bands',
    ['years of engagement', 'стаж участия', 'стаж удзелу'],
    `
    1 5-10 | engaged for 5 to 10 years | стаж 5—10 лет | стаж 5—10 гадоў
    1 10-15 | engaged for 10 to 15 years | стаж 10—15 лет | стаж 10—15 гадоў
    1 over-20 | engaged for over 20 years | стаж более 20 лет | стаж больш за 20 гадоў
    1 2-3 | engaged for 2 to 3 years | стаж 2—3 года | стаж 2—3 гады
    1 3-5 | engaged for 3 to 5 years | стаж 3—5 лет | стаж 3—5 гадоў
    1 15-20 | engaged for 15 to 20 years | стаж 15—20 лет | стаж 15—20 гадоў
    1 1-2 | engaged for 1 to 2 years | стаж 1—2 года | стаж 1—2 гады
    1 under-1 | began within the last year | начала в последний год | пачала за апошні год
  `,
  ),
  ...reportList(
    'leadership',
    ['leadership', 'руководство', 'кіраўніцтва'],
    `
    1 leader | leads or holds a leading position | руководит или занимает руководящую должность | кіруе або займае кіроўную пасаду
  `,
  ),
];
