import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const remedyNotExhausted: Vocabulary = {
  name: 'remedy-not-exhausted',
  title: {
    en: 'Reasons why remedies were not exhausted',
    ru: 'Почему средства защиты не исчерпаны',
    be: 'Чаму сродкі абароны не вычарпаныя',
  },
  version: 1,
  source: 'Unified treaty-body complaint form and Human Rights Council complaint form, exhaustion of domestic remedies',
  verified: true,
  open: true,
  terms: listed(`
    - ineffective | remedy is ineffective | средство защиты неэффективно | сродак абароны неэфектыўны
    - prolonged | proceedings are unreasonably prolonged | разбирательство необоснованно затянуто | разгляд неабгрунтавана зацягнуты
    - danger | danger to the person or family | опасность для человека или семьи | небяспека для чалавека або сям’і
    - lawyer-disbarred | lawyer was disbarred | адвоката лишили лицензии | адваката пазбавілі ліцэнзіі
    - no-access-to-file | no access to the case file | нет доступа к материалам дела | няма доступу да матэрыялаў справы
    + unavailable | no such remedy exists in law | закон не предусматривает средства защиты | закон не прадугледжвае сродку абароны
    + not-independent | courts are not independent | суды не независимы | суды не незалежныя
    + no-lawyer | no lawyer would take the case | ни один адвокат не взялся за дело | ніводзін адвакат не ўзяўся за справу
    + in-exile | the person had to leave the country | человеку пришлось уехать из страны | чалавеку давялося з’ехаць з краіны
    + incommunicado | held without contact with the outside | содержание без связи с внешним миром | утрыманне без сувязі са знешнім светам
    + not-informed | decision was not served or known | решение не вручили или о нём не сообщили | рашэнне не ўручылі або пра яго не паведамілі
    + costs | costs could not be borne | расходы непосильны | выдаткі непасільныя
    + closed-organisation | the organisation no longer exists | организация больше не существует | арганізацыя больш не існуе
  `),
};
