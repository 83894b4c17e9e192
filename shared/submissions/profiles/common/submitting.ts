import { asked } from './asked.ts';

/** Who submits it, as chosen for the submission. */

export const submitterName = asked(
  [
    'Name of the person or the organisation',
    'Имя человека или название организации',
    'Імя чалавека або назва арганізацыі',
  ],
  'draft.submitters.name',
);

export const submitterAddress = asked(
  ['Postal address', 'Почтовый адрес', 'Паштовы адрас'],
  'draft.submitters.address',
);

export const submitterContact = asked(
  ['Telephone and e-mail', 'Телефон и электронная почта', 'Тэлефон і электронная пошта'],
  'draft.submitters.contact',
);

export const submitterCapacity = asked(
  ['In which capacity it is submitted', 'В каком качестве подаётся', 'У якой якасці падаецца'],
  'draft.submitters.capacity',
);

export const submitterDescription = asked(
  ['About the organisation', 'Об организации', 'Пра арганізацыю'],
  'draft.submitters.description',
);

export const submitterMailAddress = asked(
  [
    'Mailing address for confidential correspondence',
    'Адрес для конфиденциальной переписки',
    'Адрас для канфідэнцыйнага ліставання',
  ],
  'draft.submitters.address',
);
