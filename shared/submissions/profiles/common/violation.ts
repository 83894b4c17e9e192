import { asked } from './asked.ts';

/** What was done to somebody, by whom, and why. */

export const perpetrators = asked(
  [
    'Alleged perpetrators: number, uniform, rank, unit',
    'Предполагаемые виновные: сколько, в какой форме, звание, подразделение',
    'Меркаваныя вінаватыя: колькі, у якой форме, званне, падраздзяленне',
  ],
  'incident.perpetrators',
  'incident<perpetrator>',
  'detention.arrest.force',
  'detention.arrest.unit',
  'detention.arrest.number',
  'detention.arrest.masks',
  'detention<perpetrator>',
  'detention<authority>',
  'event<authority>',
);

export const linkToWork = asked(
  [
    'Connection with human rights work, and what shows it',
    'Связь с правозащитной деятельностью и чем она подтверждается',
    'Сувязь з праваабарончай дзейнасцю і чым яна пацвярджаецца',
  ],
  'incident.linkToWork',
  'case.conduct',
  'person.earlierHarassment',
  'detention.arbitraryBecause',
);

export const defenderWork = asked(
  [
    'Human rights work: what it is, and where',
    'Правозащитная деятельность: в чём она состоит и где ведётся',
    'Праваабарончая дзейнасць: у чым яна і дзе вядзецца',
  ],
  'person.defenderActivities',
  'person.defenderAreas',
  'person.defenderSince',
  'person.isDefender',
  'person.awards',
);

export const defenderOrganisations = asked(
  [
    'Organisation to which she or he belongs, and its head',
    'Организация, к которой принадлежит человек, и её руководитель',
    'Арганізацыя, да якой належыць чалавек, і яе кіраўнік',
  ],
  'person.defenderOrganisations',
  'person.positions',
);

export const risk = asked(
  [
    'Risk of repetition, reprisals since',
    'Риск повторения, преследования после этого',
    'Рызыка паўтарэння, пераслед пасля гэтага',
  ],
  'incident.risk',
  'detention.dangerNote',
);

export const measureEffect = asked(
  [
    'What it meant for those whom the organisation helped, above all for women',
    'Чем это обернулось для тех, кому помогала организация, прежде всего для женщин',
    'Чым гэта абярнулася для тых, каму дапамагала арганізацыя, перадусім для жанчын',
  ],
  'liquidation.beneficiaries',
  'liquidation.seized',
  'organisation.peopleAffected',
);
