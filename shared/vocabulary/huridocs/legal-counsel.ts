import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const legalCounsel: Vocabulary = {
  name: 'legal-counsel',
  title: { en: 'Legal counsel', ru: 'Адвокат', be: 'Адвакат' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 31: Legal counsel',
  verified: true,
  open: true,
  terms: listed(`
    01 not-permitted | no counsel permitted | адвокат не допущен | адвакат не дапушчаны
    02 not-requested | no counsel requested | адвоката не просили | адваката не прасілі
    03 before-indictment | counsel before the indictment | адвокат до предъявления обвинения | адвакат да прад’яўлення абвінавачання
    04 before-trial | counsel after the indictment but before the trial | адвокат после предъявления обвинения, но до суда | адвакат пасля прад’яўлення абвінавачання, але да суда
    05 during-interrogation | counsel during interrogation | адвокат на допросе | адвакат на допыце
    06 before-signing | counsel before a statement was signed | адвокат до подписания показаний | адвакат да падпісання паказанняў
    07 after-signing | counsel after a statement was signed | адвокат после подписания показаний | адвакат пасля падпісання паказанняў
    08 defended-at-trial | counsel at the trial, permitted to defend | адвокат на суде, защищать разрешено | адвакат на судзе, абараняць дазволена
    09 not-permitted-to-defend | counsel at the trial, not permitted to defend | адвокат на суде, защищать не дали | адвакат на судзе, абараняць не далі
    10 private-consultation | private consultation permitted | разрешена встреча наедине | дазволена сустрэча сам-насам
    11 supervised-consultation | consultation only with others present | встречи только при посторонних | сустрэчы толькі пры старонніх
    12 no-consultation | no consultation permitted | встречи с адвокатом не разрешены | сустрэчы з адвакатам не дазволены
    13 accused-absent | accused not present at the trial | обвиняемый отсутствовал на суде | абвінавачаны адсутнічаў на судзе
    14 accused-not-informed | accused not informed | обвиняемого не поставили в известность | абвінавачанага не паведамілі
    15 compelled-to-testify | accused compelled to testify against himself or herself | обвиняемого принудили свидетельствовать против себя | абвінавачанага прымусілі сведчыць супраць сябе
    16 witnesses-not-examined | witnesses not examined | свидетелей не допрашивали | сведак не дапытвалі
    + non-disclosure | counsel bound by a duty of non-disclosure | с адвоката взята подписка о неразглашении | з адваката ўзятая падпіска аб невыдаванні
    + pressure-on-counsel | pressure on counsel | давление на адвоката | ціск на адваката
    + counsel-disbarred | counsel disbarred during the case | адвоката лишили лицензии в ходе дела | адваката пазбавілі ліцэнзіі падчас справы
    51 state-appointed | counsel appointed by the State | адвокат по назначению | адвакат па прызначэнні
    52 ngo-provided | counsel from a non-profit or human rights organisation | адвокат от некоммерческой или правозащитной организации | адвакат ад некамерцыйнай або праваабарончай арганізацыі
    53 chosen | counsel of one’s own choice | адвокат по выбору подзащитного | адвакат па выбары падабароннага
    54 paid-by-defendant | counsel paid by the defendant | адвоката оплачивает подзащитный | адваката аплачвае падабаронны
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
