import { term, type Vocabulary } from './vocabulary.ts';

/** What a court and an investigation do in a case, in the words of Belarusian procedure. */
const source = 'Khronika, after the Code of Criminal Procedure and the Procedural-Executive Code of Belarus';

export const chargeStage: Vocabulary = {
  name: 'charge-stage',
  title: { en: 'Stages of a charge', ru: 'Стадии обвинения', be: 'Стадыі абвінавачання' },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term(
      'suspicion',
      'suspicion',
      'подозрение',
      'падазрэнне',
      'suspect',
      'подозреваемый',
      'подозреваемая',
      'падазраваны',
      'падазраваная',
    ),
    term('charge', 'charge', 'обвинение', 'абвінавачанне', 'charged', 'обвиняется', 'абвінавачваецца'),
    term('in-court', 'sent to court', 'передано в суд', 'перададзена ў суд'),
    term('conviction', 'conviction', 'осуждение', 'асуджэнне', 'convicted', 'осуждена', 'асуджаная'),
    term('acquittal', 'acquittal', 'оправдание', 'апраўданне', 'acquitted'),
    term('requalified', 'changed to another article', 'переквалифицировано', 'перакваліфікавана', 'requalified'),
    term('dropped', 'dropped', 'снято', 'знята', 'withdrawn'),
  ],
};

/** Measures of restraint of the criminal procedure, and orders about them. */
export const restraintMeasure: Vocabulary = {
  name: 'restraint-measure',
  title: { en: 'Measures of restraint', ru: 'Меры пресечения', be: 'Меры стрымання' },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term('detained-as-suspect', 'held as a suspect', 'задержание по подозрению', 'затрыманне паводле падазрэння'),
    term('custody', 'custody', 'заключение под стражу', 'заключэнне пад варту', 'pre-trial custody'),
    term('custody-extended', 'extension of custody', 'продление срока под стражей', 'падаўжэнне тэрміну пад вартай'),
    term('house-arrest', 'house arrest', 'домашний арест', 'хатні арышт'),
    term('bail', 'bail', 'залог', 'заклад'),
    term(
      'written-undertaking',
      'written undertaking not to leave',
      'подписка о невыезде и надлежащем поведении',
      'падпіска аб нявыездзе і належных паводзінах',
      'подписка о невыезде',
      'падпіска аб нявыездзе',
    ),
    term('surety', 'personal surety', 'личное поручительство', 'асабістае паручыцельства'),
    term('obligation-to-appear', 'obligation to appear', 'обязательство о явке', 'абавязацельства аб яўцы'),
    term('travel-ban', 'ban on leaving the country', 'запрет на выезд', 'забарона на выезд'),
    term('released-from-custody', 'measure lifted', 'мера отменена', 'мера адменена', 'lifted'),
  ],
};

export const hearingKind: Vocabulary = {
  name: 'hearing-kind',
  title: { en: 'Kinds of hearing', ru: 'Виды заседаний', be: 'Віды паседжанняў' },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term('first-instance', 'first instance', 'первая инстанция', 'першая інстанцыя', 'trial'),
    term('preliminary', 'preliminary hearing', 'предварительное заседание', 'папярэдняе паседжанне'),
    term(
      'custody-review',
      'review of custody',
      'проверка законности содержания под стражей',
      'праверка законнасці ўтрымання пад вартай',
    ),
    term('pronouncement', 'pronouncement of the verdict', 'оглашение приговора', 'абвяшчэнне прысуду'),
    term('appeal', 'appeal', 'апелляция', 'апеляцыя'),
    term('cassation', 'cassation', 'кассация', 'касацыя'),
    term('review', 'supervisory review', 'надзорное производство', 'нагляднае вядзенне', 'review', 'надзор'),
    term('retrial', 'retrial', 'новое рассмотрение', 'новы разгляд'),
    term(
      'enforcement',
      'on serving the sentence',
      'по исполнению приговора',
      'па выкананні прысуду',
      'change of regime',
      'ужесточение режима',
    ),
  ],
};

export const verdictOutcome: Vocabulary = {
  name: 'verdict-outcome',
  title: { en: 'Outcomes in court', ru: 'Исходы в суде', be: 'Вынікі ў судзе' },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term('convicted', 'found guilty', 'обвинительный приговор', 'абвінаваўчы прысуд', 'convicted', 'guilty'),
    term('acquitted', 'acquitted', 'оправдательный приговор', 'апраўдальны прысуд'),
    term('discontinued', 'case closed', 'дело прекращено', 'справа спынена', 'discontinued'),
    term('returned', 'sent back', 'возвращено на доработку', 'вернута на дапрацоўку', 'returned'),
    term('compulsory-treatment', 'compulsory treatment', 'принудительное лечение', 'прымусовае лячэнне'),
    term('upheld', 'upheld', 'оставлено в силе', 'пакінута ў сіле'),
    term('reduced', 'made milder', 'смягчено', 'змякчана', 'reduced'),
    term('increased', 'made harsher', 'ужесточено', 'зроблена больш жорсткім', 'increased'),
    term('quashed', 'quashed', 'отменено', 'адменена'),
    term('granted', 'granted', 'удовлетворено', 'задаволена'),
    term('refused', 'refused', 'отказано', 'адмоўлена', 'dismissed'),
    term('left-without-consideration', 'not examined', 'оставлено без рассмотрения', 'пакінута без разгляду'),
    term('pending', 'not decided yet', 'ещё не решено', 'яшчэ не вырашана', 'pending'),
  ],
};

/** Penalties of both codes; restriction of liberty in its two forms, which people call "chemistry". */
export const penaltyKind: Vocabulary = {
  name: 'penalty-kind',
  title: { en: 'Kinds of penalty', ru: 'Виды наказаний', be: 'Віды пакаранняў' },
  version: 1,
  source: 'Khronika, after the Criminal Code and the Code of Administrative Offences of Belarus',
  verified: false,
  open: true,
  terms: [
    term('warning', 'warning', 'предупреждение', 'папярэджанне'),
    term('fine', 'fine', 'штраф', 'штраф'),
    term('community-service', 'community service', 'общественные работы', 'грамадскія работы'),
    term('administrative-arrest', 'administrative arrest', 'административный арест', 'адміністрацыйны арышт', 'сутки'),
    term('arrest', 'criminal arrest', 'арест по приговору', 'арышт паводле прысуду'),
    term('corrective-labour', 'corrective labour', 'исправительные работы', 'выпраўленчыя работы'),
    term('restriction-of-liberty', 'restriction of liberty', 'ограничение свободы', 'абмежаванне волі'),
    {
      ...term(
        'restriction-at-home',
        'restriction of liberty at home',
        'ограничение свободы без направления в учреждение',
        'абмежаванне волі без накіравання ва ўстанову',
        'домашняя химия',
        'хатняя хімія',
      ),
      broader: 'restriction-of-liberty',
    },
    {
      ...term(
        'restriction-in-institution',
        'restriction of liberty in an open institution',
        'ограничение свободы с направлением в учреждение',
        'абмежаванне волі з накіраваннем ва ўстанову',
        'химия',
        'хімія',
      ),
      broader: 'restriction-of-liberty',
    },
    term('imprisonment', 'imprisonment', 'лишение свободы', 'пазбаўленне волі'),
    term('suspended', 'suspended sentence', 'отсрочка исполнения наказания', 'адтэрміноўка выканання пакарання'),
    term('life', 'life imprisonment', 'пожизненное заключение', 'пажыццёвае зняволенне'),
    term('death', 'death penalty', 'смертная казнь', 'смяротнае пакаранне'),
    term('confiscation', 'confiscation', 'конфискация', 'канфіскацыя'),
    term(
      'loss-of-right',
      'ban on posts or activities',
      'лишение права занимать должности',
      'пазбаўленне права займаць пасады',
    ),
    term('deportation', 'deportation', 'высылка', 'высылка'),
    term('none', 'no penalty', 'без наказания', 'без пакарання'),
  ],
};

export const colonyRegime: Vocabulary = {
  name: 'colony-regime',
  title: { en: 'Regimes of imprisonment', ru: 'Режимы отбывания', be: 'Рэжымы адбывання' },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term('settlement', 'open colony', 'колония-поселение', 'калонія-паселішча'),
    term('general', 'general regime', 'общий режим', 'агульны рэжым'),
    term('reinforced', 'reinforced regime', 'усиленный режим', 'узмоцнены рэжым'),
    term('strict', 'strict regime', 'строгий режим', 'строгі рэжым'),
    term('special', 'special regime', 'особый режим', 'асаблівы рэжым'),
    term('prison', 'prison regime', 'тюремный режим', 'турэмны рэжым'),
  ],
};

export const courtLevel: Vocabulary = {
  name: 'court-level',
  title: { en: 'Levels of courts and bodies', ru: 'Уровни судов и органов', be: 'Узроўні судоў і органаў' },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term('district', 'district or town', 'районный или городской', 'раённы або гарадскі'),
    term('regional', 'regional or Minsk city', 'областной или Минский городской', 'абласны або Мінскі гарадскі'),
    term('supreme', 'supreme', 'верховный', 'вярхоўны'),
    term('national', 'national body', 'республиканский орган', 'рэспубліканскі орган'),
    term('international', 'international body', 'международный орган', 'міжнародны орган'),
  ],
};

/** How a person got out, or got to another place. */
export const releaseManner: Vocabulary = {
  name: 'release-manner',
  title: { en: 'Ways of release', ru: 'Как освобождены', be: 'Як вызвалены' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 25 (selection), extended',
  verified: false,
  open: true,
  terms: [
    term('served', 'term served in full', 'полностью отбытый срок', 'цалкам адбыты тэрмін', 'served'),
    term('no-charge', 'without charge', 'без обвинения', 'без абвінавачання'),
    term('measure-changed', 'measure of restraint changed', 'изменение меры пресечения', 'змена меры стрымання'),
    term('acquittal', 'acquittal', 'оправдание', 'апраўданне'),
    term('early', 'early release', 'досрочное освобождение', 'датэрміновае вызваленне', 'УДО'),
    term('milder', 'replaced by a milder penalty', 'замена более мягким наказанием', 'замена больш мяккім пакараннем'),
    term('amnesty', 'amnesty', 'амнистия', 'амністыя'),
    term('pardon', 'pardon', 'помилование', 'памілаванне'),
    term('illness', 'illness', 'по болезни', 'праз хваробу'),
    term('exchange', 'exchange or expulsion abroad', 'обмен или высылка за границу', 'абмен або высылка за мяжу'),
    term('escape', 'fled', 'побег', 'уцёкі'),
    term('death', 'death', 'смерть', 'смерць'),
  ],
};
