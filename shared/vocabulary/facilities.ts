import { term, type Vocabulary } from './vocabulary.ts';

/** Kinds of place in which people are held in Belarus, and those in which they are questioned or tried. */
export const facilityKind: Vocabulary = {
  name: 'facility-kind',
  title: { en: 'Kinds of facility', ru: 'Виды учреждений', be: 'Віды ўстаноў' },
  version: 1,
  source: 'institutions of the penal system and the police of Belarus',
  verified: false,
  open: true,
  terms: [
    term(
      'temporary-detention',
      'temporary detention facility (IVS)',
      'изолятор временного содержания',
      'ізалятар часовага ўтрымання',
      'IVS',
      'ИВС',
      'ІЧУ',
    ),
    term(
      'offenders-isolation',
      'isolation centre for offenders (TsIP)',
      'центр изоляции правонарушителей',
      'цэнтр ізаляцыі правапарушальнікаў',
      'TsIP',
      'ЦИП',
      'ЦІП',
    ),
    term('remand-prison', 'remand prison (SIZO)', 'следственный изолятор', 'следчы ізалятар', 'SIZO', 'СИЗО', 'СІЗА'),
    term('kgb-remand-prison', 'remand prison of the KGB', 'следственный изолятор КГБ', 'следчы ізалятар КДБ'),
    term('colony', 'penal colony', 'исправительная колония', 'папраўчая калонія', 'colony', 'ИК', 'ПК'),
    term('prison', 'prison', 'тюрьма', 'турма'),
    term(
      'open-facility',
      'open correctional facility',
      'исправительное учреждение открытого типа',
      'папраўчая ўстанова адкрытага тыпу',
      'ИУОТ',
      'ПУАТ',
    ),
    term('police-station', 'police station', 'отдел милиции', 'аддзел міліцыі', 'РОВД', 'РАУС'),
    term('psychiatric-hospital', 'psychiatric hospital', 'психиатрическая больница', 'псіхіятрычная бальніца'),
    term('prison-hospital', 'prison hospital', 'больница учреждения', 'бальніца ўстановы'),
    term('vehicle', 'vehicle', 'транспорт', 'транспарт', 'автозак', 'аўтазак'),
    term('court', 'court', 'суд', 'суд'),
    term('not-a-facility', 'not a place of detention', 'не место лишения свободы', 'не месца зняволення'),
  ],
};
