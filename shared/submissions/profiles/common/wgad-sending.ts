import { labels } from '../../../records/definition.ts';
import type { Channel, Choice } from '../../profile.ts';
import { sourced, unverified } from './marks.ts';

/** How the Working Group on Arbitrary Detention is reached, and what it does with a name. */

const addresses = sourced(
  'Three addresses stand on pages of OHCHR, one on each of the English, Spanish and French ones. Take the one that is live before sending.',
);

export const wgadChannels: readonly Channel[] = [
  { kind: 'email', address: 'hrc-wg-ad@un.org', source: addresses },
  { kind: 'email', address: 'ohchr-wgad@un.org', source: addresses },
  { kind: 'email', address: 'wgad@ohchr.org', source: addresses },
  {
    kind: 'post',
    address: 'Working Group on Arbitrary Detention, OHCHR, 8-14 Avenue de la Paix, 1211 Geneva 10',
    source: sourced('OHCHR, Working Group on Arbitrary Detention, complaints; e-mail is preferred'),
  },
];

export const opinionChoice: Choice = {
  id: 'name-in-opinion',
  asks: labels(
    'May the name of the person stand in a published Opinion or statement?',
    'Можно ли указать имя человека в опубликованном мнении или заявлении?',
    'Ці можна пазначыць імя чалавека ў апублікаваным меркаванні або заяве?',
  ),
  answers: [
    { id: 'yes', label: labels('Yes', 'Да', 'Так') },
    {
      id: 'no',
      label: labels(
        'No. It is for the Working Group and the Government alone.',
        'Нет. Оно только для Рабочей группы и правительства.',
        'Не. Яно толькі для Рабочай групы і ўрада.',
      ),
    },
  ],
  usual: null,
  source: unverified('A wish for confidentiality belongs to part VI; its wording was found in no source.'),
};
