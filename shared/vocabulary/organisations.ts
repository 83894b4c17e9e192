import { term, type Vocabulary } from './vocabulary.ts';

export const legalForm: Vocabulary = {
  name: 'legal-form',
  version: 1,
  source: 'forms of organisations in the law of Belarus',
  open: true,
  terms: [
    term('association', 'public association', 'общественное объединение', 'грамадскае аб’яднанне', 'association'),
    term('foundation', 'foundation', 'фонд', 'фонд'),
    term('institution', 'institution', 'учреждение', 'установа'),
    term('union', 'union of associations', 'союз (ассоциация)', 'саюз (асацыяцыя)', 'union'),
    term('initiative', 'unregistered initiative', 'незарегистрированная инициатива', 'незарэгістраваная ініцыятыва'),
    term('media', 'media outlet', 'СМИ', 'СМІ'),
    term('state-body', 'State body', 'государственный орган', 'дзяржаўны орган'),
    term('international', 'international body', 'международный орган', 'міжнародны орган'),
  ],
};

export const organisationStatus: Vocabulary = {
  name: 'organisation-status',
  version: 1,
  source: 'Khronika',
  open: true,
  terms: [
    term('active', 'active', 'действует', 'дзейнічае'),
    term('suspended', 'suspended', 'приостановлена', 'прыпынена'),
    term('in-liquidation', 'in liquidation', 'в процессе ликвидации', 'у працэсе ліквідацыі'),
    term(
      'liquidated',
      'liquidated by force',
      'принудительно ликвидирована',
      'прымусова ліквідаваная',
      'forced-liquidation',
    ),
    term(
      'liquidated-or-in-liquidation',
      'liquidated by force or in the process',
      'ликвидирована или в процессе ликвидации',
      'ліквідаваная або ў працэсе ліквідацыі',
      'forced-liquidation-or-in-process',
    ),
    term('self-liquidated', 'self-liquidated', 'самоликвидирована', 'самаліквідаваная', 'self-liquidation'),
    term('excluded', 'struck off the register', 'исключена из реестра', 'выключаная з рэестра'),
    term(
      'listed',
      'listed by the State as an extremist formation',
      'внесена государством в перечень экстремистских формирований',
      'унесеная дзяржавай у пералік экстрэмісцкіх фарміраванняў',
      'extremist formation',
    ),
    term('abroad', 're-registered abroad', 'перерегистрирована за рубежом', 'перарэгістраваная за мяжой'),
    term('state-body', 'part of the State', 'государственный орган', 'дзяржаўны орган'),
    term('not-stated', 'not stated', 'не указано', 'не ўказана'),
  ],
};

export const measure: Vocabulary = {
  name: 'liquidation-measure',
  version: 1,
  source: 'Khronika, after the measures that submissions to the Special Rapporteur on Belarus ask for',
  open: true,
  terms: [
    term(
      'court-liquidation',
      'liquidation by a court',
      'ликвидация по решению суда',
      'ліквідацыя паводле рашэння суда',
      'court liquidation',
    ),
    term(
      'administrative-liquidation',
      'liquidation by an administrative body',
      'ликвидация по решению органа власти',
      'ліквідацыя паводле рашэння органа ўлады',
    ),
    term('liquidation', 'liquidation, body not stated', 'ликвидация, орган не указан', 'ліквідацыя, орган не ўказаны'),
    term(
      'self-liquidation',
      'self-liquidation under pressure',
      'самоликвидация под давлением',
      'самаліквідацыя пад ціскам',
    ),
    term('exclusion', 'exclusion from the register', 'исключение из реестра', 'выключэнне з рэестра'),
    term('warning', 'warning', 'предупреждение', 'папярэджанне'),
    term('inspection', 'inspection', 'проверка', 'праверка'),
    term('suspension', 'suspension', 'приостановление', 'прыпыненне'),
    term(
      'extremist-listing',
      'listing as an extremist formation',
      'признание экстремистским формированием',
      'прызнанне экстрэмісцкім фарміраваннем',
    ),
    term('blocking', 'blocking of a site or channel', 'блокировка сайта или канала', 'блакаванне сайта або канала'),
    term('account-freeze', 'freezing of accounts', 'блокировка счетов', 'блакаванне рахункаў'),
    term('seizure', 'seizure of property', 'изъятие имущества', 'канфіскацыя маёмасці'),
  ],
};
