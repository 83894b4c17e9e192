import { term, type Vocabulary } from './vocabulary.ts';

/** Why a part of a document is not shown. The words stand in a list of what was taken out, so they tell nothing of what it was. */
export const redactionReason: Vocabulary = {
  name: 'redaction-reason',
  title: { en: 'Reasons for redaction', ru: 'Почему скрыто', be: 'Чаму схавана' },
  version: 1,
  source: 'Khronika, after the rules of UN procedures on confidentiality and the Murad Code',
  verified: false,
  open: true,
  terms: [
    term('no-consent', 'a person who has not agreed to be named', 'человек не дал согласия', 'чалавек не даў згоды'),
    term('source', 'a source of information', 'источник сведений', 'крыніца звестак'),
    term('minor', 'a child', 'ребёнок', 'дзіця'),
    term('survivor', 'a survivor of violence', 'человек, переживший насилие', 'чалавек, які перажыў гвалт'),
    term('third-person', 'somebody not concerned', 'посторонний человек', 'старонні чалавек'),
    term('organisation', 'an organisation at risk', 'организация под угрозой', 'арганізацыя пад пагрозай'),
    term('contact', 'an address or a contact', 'адрес или контакт', 'адрас або кантакт'),
    term('number', 'a number of a paper', 'номер документа', 'нумар дакумента'),
    term('place', 'a place that must not be known', 'место, которое нельзя раскрыть', 'месца, якое нельга раскрыць'),
    term('health', 'health', 'здоровье', 'здароўе'),
    term('signature', 'a signature or a picture of somebody', 'подпись или изображение', 'подпіс або выява'),
    term('other', 'another reason', 'другая причина', 'іншая прычына'),
  ],
};
