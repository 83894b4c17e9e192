import { labels } from '../../../shared/records/definition.ts';
import { places, type Part, type Question, type Questionnaire } from './questionnaire.ts';

/**
 * The model questionnaire of the Working Group on Arbitrary Detention (E/CN.4/1992/20, annex II; Fact Sheet 26, annex V). Parts I and
 * II follow a completed questionnaire of 2018; III, V and VI follow the Fact Sheet and were not compared with the present edition.
 */
const identity: readonly Question[] = [
  ask('I.1', ['Family name', 'Фамилия', 'Прозвішча'], 'person.familyName', 'person.nativeName', 'person.formerNames'),
  ask('I.2', ['First name', 'Имя', 'Імя'], 'person.firstName', 'person.patronymic', 'person.latinName'),
  ask('I.3', ['Sex', 'Пол', 'Пол'], 'person.sex'),
  ask(
    'I.4',
    [
      'Date of birth, or age when deprived of liberty',
      'Дата рождения или возраст при лишении свободы',
      'Дата нараджэння або ўзрост пры зняволенні',
    ],
    'person.birthDate',
    'person.minor',
  ),
  ask('I.5', ['Citizenship, each one', 'Гражданство, каждое', 'Грамадзянства, кожнае'], 'person.citizenship'),
  ask(
    'I.6a',
    ['Identity document, if any', 'Документ, удостоверяющий личность', 'Дакумент, які сведчыць асобу'],
    'person.idDocuments.type',
  ),
  ask('I.6b', ['Issued by', 'Кем выдан', 'Кім выдадзены'], 'person.idDocuments.issuedBy'),
  ask('I.6c', ['Issued on', 'Когда выдан', 'Калі выдадзены'], 'person.idDocuments.issuedOn'),
  ask('I.6d', ['Its number', 'Его номер', 'Яго нумар'], 'person.idDocuments.number'),
  ask(
    'I.7',
    [
      'Profession and activity that may have led to it',
      'Профессия и деятельность, которая могла стать поводом',
      'Прафесія і дзейнасць, якая магла стаць падставай',
    ],
    'person.occupation',
    'person.profession',
    'person.positions',
    'person.defenderActivities',
    'person.defenderAreas',
    'person.defenderOrganisations',
    'person.awards',
  ),
  ask(
    'I.8',
    ['Address of usual residence', 'Адрес постоянного проживания', 'Адрас сталага пражывання'],
    'person.addresses.text',
    'person.addresses.country',
    'person.exileCountry',
  ),
];

const arrest: readonly Question[] = [
  ask(
    'II.1',
    ['Date of the arrest', 'Дата задержания', 'Дата затрымання'],
    'detention.arrest.date',
    'detention.date',
    'event.date',
  ),
  ask(
    'II.2',
    ['Place, as exactly as possible', 'Место, как можно точнее', 'Месца, як мага дакладней'],
    'detention.arrest.place',
    'detention.place',
    'event.place',
  ),
  ask(
    'II.3',
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
  ),
  ask(
    'II.4',
    [
      'Was a warrant or another decision shown',
      'Показали ли постановление или другое решение',
      'Ці паказалі пастанову або іншае рашэнне',
    ],
    'detention.arrest.warrantShown',
  ),
  ask(
    'II.5',
    ['Authority that issued it', 'Какой орган его вынес', 'Які орган яго вынес'],
    'detention.arrest.warrantIssuer',
  ),
  ask(
    'II.6',
    ['Reasons given by the authorities', 'Причины, названные властями', 'Прычыны, названыя ўладамі'],
    'detention.arrest.reasonsGiven',
    'case.accusation',
  ),
  ask(
    'II.7',
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
  ),
];

const detention: readonly Question[] = [
  ask(
    'III.1',
    ['Date of the detention', 'Дата лишения свободы', 'Дата зняволення'],
    'detention.date',
    'detention.stays.date',
    'event.date',
  ),
  ask(
    'III.2',
    ['Duration, or probable duration', 'Срок или вероятный срок', 'Тэрмін або верагодны тэрмін'],
    'detention.duration',
    'detention.releasedOn',
    'case.verdicts.length',
    'case.outcome',
  ),
  ask(
    'III.3',
    ['Forces holding the person', 'Кто содержит человека', 'Хто ўтрымлівае чалавека'],
    'detention.stays.authority',
    'detention<authority>',
    'event<authority>',
  ),
  ask(
    'III.4',
    [
      'Places of detention, each transfer, and the present one',
      'Места содержания, все переводы и нынешнее место',
      'Месцы ўтрымання, усе пераводы і цяперашняе месца',
    ],
    'detention.stays.place',
    'detention.place',
    'event.place',
    'case.servingPlace',
  ),
  ask(
    'III.5',
    ['Authorities that ordered it', 'Кто принял решение о лишении свободы', 'Хто прыняў рашэнне аб зняволенні'],
    'detention.orderedBy',
    'case.measures.authority',
    'case.court',
    'case<court>',
    'event<court>',
  ),
  ask(
    'III.6',
    ['Reasons imputed by the authorities', 'Причины по версии властей', 'Прычыны паводле ўлад'],
    'detention.reasons',
    'case.accusation',
    'case.conduct',
  ),
  ask(
    'III.7',
    ['Legislation applied', 'Применённые законы', 'Ужытыя законы'],
    'detention.legalBasis',
    'case.articles',
    'case<provision>',
    'event<provision>',
  ),
];

const circumstances: readonly Question[] = [
  ask(
    'IV.1',
    [
      'Circumstances of the arrest and the detention',
      'Обстоятельства задержания и лишения свободы',
      'Абставіны затрымання і зняволення',
    ],
    'detention.conditions',
    'detention.observations',
    'detention.healthState',
    'detention.incommunicado.familyToldOn',
    'detention.incommunicado.lawyerFirstSeenOn',
    'detention.dangerNote',
    'incident.summary',
    'incident.duration',
    'case.interrogations',
    'case.hearings',
    'event.summary',
    'event.count',
    'person.listings',
    'person.earlierHarassment',
  ),
  ask(
    'IV.2',
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
  ),
];

const remedies: readonly Question[] = [
  ask(
    'V.1',
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
  ),
  ask(
    'V.2',
    [
      'If none were taken, or they led to nothing: why',
      'Если ничего не предпринято или это ни к чему не привело: почему',
      'Калі нічога не зроблена або гэта ні да чаго не прывяло: чаму',
    ],
    'remedy.notExhausted',
    'remedy.notExhaustedBecause',
  ),
];

const submitter: readonly Question[] = [
  ask(
    'VI.1',
    ['Name and address of who submits it', 'Имя и адрес того, кто подаёт', 'Імя і адрас таго, хто падае'],
    'submission.submitters',
    'submission.submitterBlock',
  ),
  ask('VI.2', ['Date', 'Дата', 'Дата'], 'submission.signature.date'),
  ask('VI.3', ['Signature', 'Подпись', 'Подпіс'], 'submission.signature.by'),
  ask(
    'VI.4',
    ['Authorisation to act for her', 'Полномочие действовать от её имени', 'Паўнамоцтва дзейнічаць ад яе імя'],
    'consent.actOnBehalf',
    'consent.authorisation',
    'submission.authorisation',
  ),
];

export const wgadQuestionnaire: Questionnaire = {
  form: 'WG',
  title: labels(
    'Questionnaire of the Working Group on Arbitrary Detention',
    'Вопросник Рабочей группы по произвольным задержаниям',
    'Апытальнік Рабочай групы па адвольных затрыманнях',
  ),
  source: 'E/CN.4/1992/20, annex II; Fact Sheet 26, annex V',
  parts: [
    part('I', ['Identity', 'Личность', 'Асоба'], 'person', identity),
    part('II', ['Arrest', 'Задержание', 'Затрыманне'], 'episode', arrest),
    part('III', ['Detention', 'Лишение свободы', 'Зняволенне'], 'episode', detention),
    part(
      'IV',
      [
        'Circumstances, and why it is arbitrary',
        'Обстоятельства и почему это произвол',
        'Абставіны і чаму гэта адвольнасць',
      ],
      'person',
      circumstances,
    ),
    part('V', ['Remedies', 'Средства защиты', 'Сродкі абароны'], 'person', remedies),
    part('VI', ['Who submits it', 'Кто подаёт', 'Хто падае'], 'person', submitter),
  ],
};

type InThree = readonly [en: string, ru: string, be: string];

function ask(number: string, asks: InThree, ...from: string[]): Question {
  return { number, asks: labels(...asks), from: places(...from) };
}

function part(number: string, title: InThree, of: Part['of'], questions: readonly Question[]): Part {
  return { number, title: labels(...title), of, questions };
}
