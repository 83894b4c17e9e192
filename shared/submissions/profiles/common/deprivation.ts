import { asked } from './asked.ts';

/** Arrest and detention, in the order of the model questionnaire of the Working Group on Arbitrary Detention. */

export const arrestDate = asked(
  ['Date of the arrest', 'Дата задержания', 'Дата затрымання'],
  'detention.arrest.date',
  'detention.date',
  'event.date',
);

export const arrestPlace = asked(
  ['Place, as exactly as possible', 'Место, как можно точнее', 'Месца, як мага дакладней'],
  'detention.arrest.place',
  'detention.place',
  'event.place',
);

export const arrestForces = asked(
  [
    'Forces that carried it out, or are believed to have',
    'Кто задержал или, как полагают, задержал',
    'Хто затрымаў або, як мяркуюць, затрымаў',
  ],
  'detention.arrest.force',
  'detention.arrest.unit',
  'detention.arrest.number',
  'detention.arrest.masks',
  'detention<perpetrator>',
  'detention<authority>',
  'event<authority>',
);

export const warrant = asked(
  [
    'Was a warrant or another decision shown',
    'Показали ли постановление или другое решение',
    'Ці паказалі пастанову або іншае рашэнне',
  ],
  'detention.arrest.warrantShown',
);

export const warrantIssuer = asked(
  ['Authority that issued it', 'Какой орган его вынес', 'Які орган яго вынес'],
  'detention.arrest.warrantIssuer',
);

export const arrestReasons = asked(
  ['Reasons given by the authorities', 'Причины, названные властями', 'Прычыны, названыя ўладамі'],
  'detention.arrest.reasonsGiven',
  'case.accusation',
);

export const arrestBasis = asked(
  [
    'Legal basis, with the legislation applied',
    'Правовое основание и применённые законы',
    'Прававая падстава і ўжытыя законы',
  ],
  'detention.arrest.legalBasis',
  'detention.legalBasis',
  'case.articles',
  'case<provision>',
  'event<provision>',
);

export const detentionDate = asked(
  ['Date of the detention', 'Дата лишения свободы', 'Дата зняволення'],
  'detention.date',
  'detention.stays.date',
  'event.date',
);

export const detentionDuration = asked(
  ['Duration, or probable duration', 'Срок или вероятный срок', 'Тэрмін або верагодны тэрмін'],
  'detention.duration',
  'detention.releasedOn',
  'case.verdicts.length',
  'case.outcome',
);

export const detentionForces = asked(
  ['Forces holding the person', 'Кто содержит человека', 'Хто ўтрымлівае чалавека'],
  'detention.stays.authority',
  'detention<authority>',
  'event<authority>',
);

export const detentionPlaces = asked(
  [
    'Places of detention, each transfer, and the present one',
    'Места содержания, все переводы и нынешнее место',
    'Месцы ўтрымання, усе пераводы і цяперашняе месца',
  ],
  'detention.stays.place',
  'detention.place',
  'event.place',
  'case.servingPlace',
);

export const detentionAuthorities = asked(
  ['Authorities that ordered it', 'Кто принял решение о лишении свободы', 'Хто прыняў рашэнне аб зняволенні'],
  'detention.orderedBy',
  'case.measures.authority',
  'case.court',
  'case<court>',
  'event<court>',
);

export const detentionReasons = asked(
  ['Reasons imputed by the authorities', 'Причины по версии властей', 'Прычыны паводле ўлад'],
  'detention.reasons',
  'case.accusation',
  'case.conduct',
);

export const detentionLegislation = asked(
  ['Legislation applied', 'Применённые законы', 'Ужытыя законы'],
  'detention.legalBasis',
  'case.articles',
  'case<provision>',
  'event<provision>',
);

export const circumstances = asked(
  [
    'Circumstances of the arrest and the detention',
    'Обстоятельства задержания и лишения свободы',
    'Абставіны затрымання і зняволення',
  ],
  'detention.conditions',
  'detention.observations',
  'detention.healthState',
  'detention.incommunicado',
  'detention.dangerNote',
  'incident.summary',
  'incident.duration',
  'case.interrogations',
  'case.hearings',
  'event.summary',
  'event.count',
  'person.listings',
  'person.earlierHarassment',
);

export const whyArbitrary = asked(
  [
    'Precise reasons why it is arbitrary, by category',
    'Почему именно оно произвольно, по категориям',
    'Чаму менавіта яно адвольнае, паводле катэгорый',
  ],
  'detention.arbitraryBecause',
  'detention.wgadCategories',
  'incident.linkToWork',
  'submission.wgadCategories',
  'submission.wgadReasons',
);

export const danger = asked(
  [
    'How continued detention endangers health or life',
    'Чем дальнейшее лишение свободы грозит здоровью или жизни',
    'Чым далейшае зняволенне пагражае здароўю або жыццю',
  ],
  'detention.dangerNote',
  'detention.danger',
  'detention.healthState',
  'detention.care',
  'person.health',
  'person.medicalNeeds',
  'person.pregnancy',
  'incident.risk',
);

export const detentionSituation = asked(
  [
    'If detained: place, access to a lawyer, conditions, charges',
    'Если лишён свободы: место, доступ к адвокату, условия, обвинение',
    'Калі пазбаўлены волі: месца, доступ да адваката, умовы, абвінавачанне',
  ],
  'detention.stays.place',
  'detention.place',
  'detention.incommunicado',
  'detention.conditions',
  'detention.observations',
  'detention.contacts',
  'detention.discipline',
  'case.counsel',
  'case.articles',
  'case.accusation',
);
