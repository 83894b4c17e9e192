import { labels } from '../../../records/definition.ts';
import type { Choice, Mark, Part } from '../../profile.ts';
import { asked } from './asked.ts';

/** What was tried at home and elsewhere, and why it led to nothing. */

export const stepsTaken = asked(
  [
    'Steps taken inside the country, and with what result',
    'Что предпринято внутри страны и с каким результатом',
    'Што зроблена ўнутры краіны і з якім вынікам',
  ],
  'remedy.kind',
  'remedy.body',
  'remedy.date',
  'remedy.result',
  'remedy.response',
  'case.appeals',
);

export const whyNotExhausted = asked(
  [
    'If none were taken, or they led to nothing: why',
    'Если ничего не предпринято или это ни к чему не привело: почему',
    'Калі нічога не зроблена або гэта ні да чаго не прывяло: чаму',
  ],
  'remedy.notExhausted',
  'remedy.notExhaustedBecause',
);

export const officialResponse = asked(
  ['What the authorities have done about it', 'Что предприняли власти', 'Што зрабілі ўлады'],
  'incident.officialResponse',
  'incident.response',
  'incident.complaintTo',
);

export const interimMeasure = asked(
  [
    'Interim or protection measures asked for, and why the harm could not be undone',
    'Какие временные меры или меры защиты нужны и почему вред был бы непоправим',
    'Якія часовыя меры або меры абароны патрэбныя і чаму шкода была б незваротная',
  ],
  'remedy.interimMeasure.reasons',
  'remedy.interimMeasure.requestedOn',
  'incident.risk',
);

/** Where the reason is one for all of them, or nothing could be tried at all. */
export const whyNone: Part = {
  kind: 'text',
  id: 'remedies',
  asks: labels(
    'If none were taken, or they led to nothing: why',
    'Если ничего не предпринято или это ни к чему не привело: почему',
    'Калі нічога не зроблена або гэта ні да чаго не прывяло: чаму',
  ),
  required: false,
};

/** Asked by every body that takes no case which another one examines. */
export function otherProcedureChoice(source: Mark): Choice {
  return {
    id: 'other-procedure',
    asks: labels(
      'Was the same matter submitted to another international procedure?',
      'Передавалось ли это же дело на другую международную процедуру?',
      'Ці перадавалася гэтая ж справа ў іншую міжнародную працэдуру?',
    ),
    answers: [
      { id: 'no', label: labels('No', 'Нет', 'Не') },
      {
        id: 'yes',
        label: labels('Yes, as stated below', 'Да, как указано ниже', 'Так, як пазначана ніжэй'),
      },
    ],
    usual: null,
    source,
  };
}
