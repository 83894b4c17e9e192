import { countingIn, pageIn } from './counting.ts';
import type { FormWords } from './english.ts';

const tag = 'ru';
const { number, counted, joined } = countingIn(tag);

const person = { one: 'человек', few: 'человека', many: 'человек', other: 'человека' };
const document = { one: 'документ', few: 'документа', many: 'документов', other: 'документа' };

/** Every word that a submission itself says in Russian. */
export const russian: FormWords = {
  tag,
  pageFoot: 'Страница {page} из {pages}',
  contents: 'Содержание',
  notForPublication: 'Не для публикации',

  cover: {
    submittedBy: 'Представлено',
    about: 'Касается',
    country: 'Страна',
    countryName: 'Беларусь',
    session: 'Сессия',
    stage: 'Этап',
    period: 'Период',
    address: 'Адрес',
    contact: 'Контакты',
    capacity: 'В качестве',
    date: 'Дата',
    length: 'Объём',
    notGiven: 'Не указано',
    notAnswered: 'Ответа нет',
    words: (total) => counted(total, { one: 'слово', few: 'слова', many: 'слов', other: 'слова' }),
    split: (body, footnotes) =>
      `${number(body)} в тексте и ${number(footnotes)} в сносках; обложка и приложения не считаются`,
  },

  questions: { unknown: 'Неизвестно', notStated: 'Не указано', hidden: 'Не сообщается ради защиты человека' },
  figure: (at) => `Рисунок ${number(at)}`,

  summary: {
    about: (persons, organisations, cases) =>
      `Обращение касается: ${joined(
        [
          persons > 0 ? counted(persons, person) : '',
          organisations > 0
            ? counted(organisations, {
                one: 'организация',
                few: 'организации',
                many: 'организаций',
                other: 'организации',
              })
            : '',
          cases > 0 ? counted(cases, { one: 'дело', few: 'дела', many: 'дел', other: 'дела' }) : '',
        ].filter((part) => part !== ''),
      )}.`,
    names: (named, masked) =>
      [
        named > 0 ? `Названы с согласия: ${counted(named, person)}.` : '',
        masked > 0 ? `Под псевдонимом: ${counted(masked, person)}.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    period: (from, until) => (from === until ? `за ${from} год` : `с ${from} по ${until} год`),
    entries: (entries, period) => `Датированных записей: ${number(entries)}${period === null ? '' : `, ${period}`}.`,
    open: (entries) => `Без указанного окончания: ${number(entries)}.`,
    kinds: (parts) => `По видам: ${joined(parts)}.`,
    sourced: (sourced, unsourced) =>
      unsourced === 0
        ? 'Каждая из них опирается на указанный источник.'
        : `На указанный источник опираются ${number(sourced)}; без указанного источника — ${number(unsourced)}.`,
    documents: (annexed, withheld) =>
      `Приложено документов: ${number(annexed)}${
        withheld === 0 ? '' : `; не приложено ради защиты людей: ${number(withheld)}`
      }.`,
  },

  kinds: {
    case: { one: 'дело', few: 'дела', many: 'дел', other: 'дела' },
    organisation: {
      one: 'членство или должность',
      few: 'членства и должности',
      many: 'членств и должностей',
      other: 'членства и должности',
    },
    detention: { one: 'лишение свободы', few: 'лишения свободы', many: 'лишений свободы', other: 'лишения свободы' },
    document,
    event: { one: 'событие', few: 'события', many: 'событий', other: 'события' },
    incident: { one: 'инцидент', few: 'инцидента', many: 'инцидентов', other: 'инцидента' },
    liquidation: {
      one: 'мера против организации',
      few: 'меры против организаций',
      many: 'мер против организаций',
      other: 'меры против организаций',
    },
    remedy: {
      one: 'обращение за защитой',
      few: 'обращения за защитой',
      many: 'обращений за защитой',
      other: 'обращения за защитой',
    },
    person,
    submission: { one: 'обращение', few: 'обращения', many: 'обращений', other: 'обращения' },
  },
  counted,

  roles: { perpetrator: 'предполагаемый нарушитель', target: 'о ком высказывание' },

  detail: {
    accordingTo: (whom) => `Источник сведений: ${whom}`,
    labelled: (label, value) => `${label}: ${value}`,
    yes: 'да',
    no: 'нет',
    alsoInvolved: 'также упоминаются',
    otherDate: (dates) => `По другим источникам: ${dates}`,
    withOthers: (value, others) => `${value} (по другим источникам: ${others})`,
    otherValue: (label, values) => `${label}, по другим источникам: ${values}`,
  },

  chronology: {
    heading: 'Хронология',
    as: (kind, role) => `${kind}, роль: ${role}`,
    moment: (label, moment) => `${label}: ${moment.charAt(0).toLocaleLowerCase(tag)}${moment.slice(1)}`,
    date: 'Дата',
    what: 'Что произошло',
    whom: 'О ком',
    none: 'Датированных событий не записано.',
    above: 'Хронологии даны выше: у каждого человека, организации и дела своя.',
    theme: 'Что произошло',
    noSource: 'источник не указан',
  },

  records: { none: 'Таких записей нет.', title: 'Что', particulars: 'Подробности' },

  citation: {
    annex: (at) => `Приложение ${at}`,
    titled: (annex, title) => `${annex}, ${title}`,
    notAnnexed: (title, address) => `${title}${address === undefined ? '' : `, ${address}`} (не приложено)`,
    notAnnexedHidden: (title) => `${title} (не приложено; опубликовано; адрес не приводится ради защиты человека)`,
    withheld: (which) => `${which} (не приложено ради защиты человека)`,
    addressWithheld: 'опубликовано; адрес не приводится ради защиты человека',
    page: pageIn('с.', 'с.'),
    pages: (pages) => `с. ${joined(pages)}`,
    and: '; ',
    reliability: (reliability) => `достоверность: ${reliability}`,
    quote: (quotation) => `«${quotation}»`,
  },

  remedies: {
    what: 'Средство защиты и орган',
    filed: 'Подано',
    decided: 'Решение',
    outcome: 'Результат',
    nothingYet: 'Решение не записано.',
    final: 'Решение окончательное.',
    notFinal: 'Решение не окончательное.',
    notExhausted: (reasons) => `Почему не исчерпано: ${reasons}`,
    noneDomestic: 'Внутренних средств защиты не записано.',
    noneInternational: 'Других международных процедур не записано.',
    submitted: (where) => `Обращение: ${where}`,
  },

  provisions: { provision: 'Норма', about: 'О чём', none: 'Норм не записано.' },

  statistics: {
    byKind: 'Что записано, по видам',
    byYear: 'Что записано, по годам',
    kind: 'Вид',
    year: 'Год',
    count: 'Число',
    base: (entries) => `датированных записей: ${number(entries)}`,
    limits: 'Здесь посчитано то, что дошло до архива, а не число нарушений или пострадавших.',
    uncertain: (entries) => `Записей, дату которых нельзя отнести к одному году: ${number(entries)}; они не учтены.`,
    none: 'Считать нечего.',
  },

  methodology: {
    basis: (records, documents, sources) =>
      `Обращение составлено по архиву. Записей: ${number(records)}, документов: ${number(documents)}${
        sources === 0 ? '' : `, источников: ${number(sources)}`
      }.`,
    footnotes:
      'Сноска называет документ и страницу, на которых основано утверждение. Если документа в архиве нет, это сказано рядом с утверждением.',
    attribution:
      'Высказывания приведены так, как были записаны, с указанием того, кто их сделал, если это известно. Противоречащие друг другу сведения сохранены рядом.',
    dates:
      'Даты указаны с той точностью, которую дают источники. Где день неизвестен, стоит месяц или год; ничего не добавлено, чтобы дата стала полной.',
    imprecise: (value) =>
      value === 0
        ? 'Все даты хронологии известны с точностью до дня.'
        : `Дат хронологии, известных менее точно, чем до дня: ${number(value)}.`,
    coarser: 'Если дата могла бы указать на того, кто здесь не назван, она приведена менее точно, чем известна.',
    files:
      'Приложения — копии. Значение SHA-256 в перечне однозначно определяет файл: при любом изменении оно будет другим.',
  },

  consent: {
    rule: (officials) =>
      officials === 0
        ? 'Человек назван здесь только в том случае, если в архиве есть согласие — его собственное или того, кто вправе его дать, — на то, чтобы его имя было сообщено этому адресату для этой цели, и на дату обращения оно не отозвано.'
        : 'Люди названы здесь в связи с тем, что они делали при исполнении должности; остальные — только если в архиве есть согласие, собственное или того, кто вправе его дать, на то, чтобы имя было сообщено этому адресату для этой цели, и на дату обращения оно не отозвано.',
    counts: (named, masked, officials) =>
      `Названы с согласия: ${number(named)}.${
        officials === 0 ? '' : ` Названы в связи с должностью: ${number(officials)}.`
      } Под псевдонимом: ${number(masked)}.`,
    pseudonyms:
      'Псевдоним во всём обращении обозначает одного и того же человека и не образован от имени. Даты, места и другие сведения, по которым можно узнать человека, приведены менее точно.',
    documents: (withheld) =>
      withheld === 0
        ? 'Ни один документ не пришлось исключить.'
        : `Документов, не приложенных ради защиты людей: ${number(withheld)}.`,
  },

  annexes: {
    intro:
      'Приложения пронумерованы в порядке дат, документы без известной даты стоят последними. В последнем столбце — первые 16 цифр значения SHA-256 файла.',
    none: 'Документы не приложены.',
    number: '№',
    date: 'Дата',
    document: 'Документ',
    language: 'Язык',
    pages: 'Стр.',
    hash: 'SHA-256',
    undated: 'Неизвестна',
    languageMissing: 'Не указан',
    description: (kind, pages) =>
      `${kind === '' ? 'Документ' : kind.charAt(0).toLocaleUpperCase(tag) + kind.slice(1)}${
        pages === null
          ? ''
          : `, ${counted(pages, { one: 'страница', few: 'страницы', many: 'страниц', other: 'страницы' })}`
      }`,
    translationOf: (at) => `Перевод приложения ${at}`,
    translatedIn: (at) => `Перевод — в приложении ${at}`,
    redacted: 'Часть сведений закрыта ради защиты людей',
    file: (name) => `Файл ${name}`,
    citedHeading: 'Документы, на которые есть ссылки, но которые не приложены',
    withheldHeading: 'Документы, которые не приложены ради защиты людей',
    withheldIntro: 'Эти документы использованы, но не приложены.',
    reason: 'Причина',
  },

  withheld: {
    'names-somebody': 'В нём назван человек, который не давал согласия быть названным этому адресату.',
    'shows-somebody':
      'Он относится к человеку, который не давал согласия быть названным этому адресату, а содержание нельзя проверить на имена.',
    'holds-pictures': 'В нём есть изображения, которые нельзя проверить на имена.',
    'cannot-be-checked': 'Не всё его содержание можно проверить на имена.',
    'attachment-withheld': 'Не приложено то, что к нему прикреплено.',
  },

  signature: { signed: 'Подпись', name: 'Имя', place: 'Место', date: 'Дата' },
};
