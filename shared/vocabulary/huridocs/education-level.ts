import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const educationLevel: Vocabulary = {
  name: 'education-level',
  title: { en: 'Level of education', ru: 'Образование', be: 'Адукацыя' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 9: Education, with the levels of Belarus added',
  verified: true,
  open: true,
  terms: listed(`
    01 none | no education | без образования | без адукацыі
    02 pre-school | pre-school | дошкольное | дашкольная
    03 primary | primary | начальное | пачатковая
    04 secondary | secondary | среднее | сярэдняя
      0401 some-secondary | some secondary | незаконченное среднее | няскончаная сярэдняя
      0402 completed-secondary | completed secondary | полное среднее | поўная сярэдняя
      + vocational | vocational | профессионально-техническое | прафесійна-тэхнічная
      + specialised-secondary | specialised secondary | среднее специальное | сярэдняя спецыяльная
    05 higher | post-secondary, higher | высшее | вышэйшая | university
      0501 some-higher | some higher | неполное высшее | няпоўная вышэйшая
      + master | master’s degree | магистратура | магістратура
      + doctoral | doctoral degree | учёная степень | навуковая ступень | PhD; кандидат наук; кандыдат навук
    90 other | other | другое | іншае | informal
    98 not-applicable | not applicable | не применимо | не дастасоўваецца
    99 unknown | unknown | неизвестно | невядома
  `),
};
