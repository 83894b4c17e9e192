import { countingIn, pageIn } from './counting.ts';
import type { FormWords } from './english.ts';

const tag = 'be';
const { number, counted, joined } = countingIn(tag);

const person = { one: 'чалавек', few: 'чалавекі', many: 'чалавек', other: 'чалавека' };
const document = { one: 'дакумент', few: 'дакументы', many: 'дакументаў', other: 'дакумента' };

/** Every word that a submission itself says in Belarusian. */
export const belarusian: FormWords = {
  tag,
  pageFoot: 'Старонка {page} з {pages}',
  contents: 'Змест',
  notForPublication: 'Не для публікацыі',

  cover: {
    submittedBy: 'Хто падае',
    about: 'Датычыць',
    country: 'Краіна',
    countryName: 'Беларусь',
    session: 'Сесія',
    stage: 'Этап',
    period: 'Перыяд',
    address: 'Адрас',
    contact: 'Кантакты',
    capacity: 'У якасці',
    date: 'Дата',
    length: 'Аб’ём',
    notGiven: 'Не пазначана',
    notAnswered: 'Адказу няма',
    words: (total) => counted(total, { one: 'слова', few: 'словы', many: 'слоў', other: 'слова' }),
    split: (body, footnotes) =>
      `${number(body)} у тэксце і ${number(footnotes)} у зносках; вокладка і дадаткі не лічацца`,
  },

  questions: { unknown: 'Невядома', notStated: 'Не пазначана', hidden: 'Не паведамляецца дзеля абароны чалавека' },
  figure: (at) => `Малюнак ${number(at)}`,

  summary: {
    about: (persons, organisations, cases) =>
      `Зварот датычыць: ${joined(
        [
          persons > 0 ? counted(persons, person) : '',
          organisations > 0
            ? counted(organisations, {
                one: 'арганізацыя',
                few: 'арганізацыі',
                many: 'арганізацый',
                other: 'арганізацыі',
              })
            : '',
          cases > 0 ? counted(cases, { one: 'справа', few: 'справы', many: 'спраў', other: 'справы' }) : '',
        ].filter((part) => part !== ''),
      )}.`,
    names: (named, masked) =>
      [
        named > 0 ? `Названыя са згоды: ${counted(named, person)}.` : '',
        masked > 0 ? `Пад псеўданімам: ${counted(masked, person)}.` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    period: (from, until) => (from === until ? `за ${from} год` : `з ${from} па ${until} год`),
    entries: (entries, period) => `Датаваных запісаў: ${number(entries)}${period === null ? '' : `, ${period}`}.`,
    open: (entries) => `Без вядомага заканчэння: ${number(entries)}.`,
    kinds: (parts) => `Паводле відаў: ${joined(parts)}.`,
    sourced: (sourced, unsourced) =>
      unsourced === 0
        ? 'Кожны з іх абапіраецца на пазначаную крыніцу.'
        : `На пазначаную крыніцу абапіраюцца ${number(sourced)}; без пазначанай крыніцы — ${number(unsourced)}.`,
    documents: (annexed, withheld) =>
      `Дададзена дакументаў: ${number(annexed)}${
        withheld === 0 ? '' : `; не дададзена дзеля абароны людзей: ${number(withheld)}`
      }.`,
  },

  kinds: {
    case: { one: 'справа', few: 'справы', many: 'спраў', other: 'справы' },
    organisation: {
      one: 'сяброўства або пасада',
      few: 'сяброўствы і пасады',
      many: 'сяброўстваў і пасад',
      other: 'сяброўствы і пасады',
    },
    detention: {
      one: 'пазбаўленне волі',
      few: 'пазбаўленні волі',
      many: 'пазбаўленняў волі',
      other: 'пазбаўлення волі',
    },
    document,
    event: { one: 'падзея', few: 'падзеі', many: 'падзей', other: 'падзеі' },
    incident: { one: 'інцыдэнт', few: 'інцыдэнты', many: 'інцыдэнтаў', other: 'інцыдэнта' },
    liquidation: {
      one: 'мера супраць арганізацыі',
      few: 'меры супраць арганізацый',
      many: 'мер супраць арганізацый',
      other: 'меры супраць арганізацый',
    },
    remedy: {
      one: 'зварот па абарону',
      few: 'звароты па абарону',
      many: 'зваротаў па абарону',
      other: 'звароту па абарону',
    },
    person,
    submission: { one: 'зварот', few: 'звароты', many: 'зваротаў', other: 'звароту' },
  },
  counted,

  roles: { perpetrator: 'меркаваны парушальнік', target: 'пра каго выказванне' },

  detail: {
    accordingTo: (whom) => `Крыніца звестак: ${whom}`,
    labelled: (label, value) => `${label}: ${value}`,
    yes: 'так',
    no: 'не',
    alsoInvolved: 'таксама згадваюцца',
    otherDate: (dates) => `Паводле іншых крыніц: ${dates}`,
    withOthers: (value, others) => `${value} (паводле іншых крыніц: ${others})`,
    otherValue: (label, values) => `${label}, паводле іншых крыніц: ${values}`,
  },

  chronology: {
    heading: 'Храналогія',
    as: (kind, role) => `${kind}, роля: ${role}`,
    moment: (label, moment) => `${label}: ${moment.charAt(0).toLocaleLowerCase(tag)}${moment.slice(1)}`,
    date: 'Дата',
    what: 'Што адбылося',
    whom: 'Пра каго',
    none: 'Датаваных падзей не запісана.',
    above: 'Храналогіі пададзеныя вышэй: у кожнага чалавека, арганізацыі і справы свая.',
    theme: 'Што адбылося',
    noSource: 'крыніца не пазначана',
  },

  records: { none: 'Такіх запісаў няма.', title: 'Што', particulars: 'Падрабязнасці' },

  citation: {
    annex: (at) => `Дадатак ${at}`,
    titled: (annex, title) => `${annex}, ${title}`,
    notAnnexed: (title, address) => `${title}${address === undefined ? '' : `, ${address}`} (не дададзена)`,
    notAnnexedHidden: (title) => `${title} (не дададзена; апублікавана; адрас не падаецца дзеля абароны чалавека)`,
    withheld: (which) => `${which} (не дададзена дзеля абароны чалавека)`,
    addressWithheld: 'апублікавана; адрас не падаецца дзеля абароны чалавека',
    page: pageIn('с.', 'с.'),
    pages: (pages) => `с. ${joined(pages)}`,
    and: '; ',
    reliability: (reliability) => `надзейнасць: ${reliability}`,
    quote: (quotation) => `«${quotation}»`,
  },

  remedies: {
    what: 'Сродак абароны і орган',
    filed: 'Пададзена',
    decided: 'Рашэнне',
    outcome: 'Вынік',
    nothingYet: 'Рашэнне не запісана.',
    final: 'Рашэнне канчатковае.',
    notFinal: 'Рашэнне не канчатковае.',
    notExhausted: (reasons) => `Чаму не вычарпана: ${reasons}`,
    noneDomestic: 'Унутраных сродкаў абароны не запісана.',
    noneInternational: 'Іншых міжнародных працэдур не запісана.',
    submitted: (where) => `Зварот: ${where}`,
  },

  provisions: { provision: 'Норма', about: 'Пра што', none: 'Норм не запісана.' },

  statistics: {
    byKind: 'Што запісана, паводле відаў',
    byYear: 'Што запісана, па гадах',
    kind: 'Від',
    year: 'Год',
    count: 'Колькасць',
    base: (entries) => `датаваных запісаў: ${number(entries)}`,
    limits: 'Тут палічана тое, што дайшло да архіва, а не колькасць парушэнняў або пацярпелых.',
    uncertain: (entries) => `Запісаў, дату якіх нельга аднесці да аднаго года: ${number(entries)}; яны не ўлічаныя.`,
    none: 'Лічыць няма чаго.',
  },

  methodology: {
    basis: (records, documents, sources) =>
      `Зварот складзены паводле архіва. Запісаў: ${number(records)}, дакументаў: ${number(documents)}${
        sources === 0 ? '' : `, крыніц: ${number(sources)}`
      }.`,
    footnotes:
      'Зноска называе дакумент і старонку, на якіх грунтуецца сцвярджэнне. Калі дакумента ў архіве няма, гэта сказана побач са сцвярджэннем.',
    attribution:
      'Выказванні прыведзены так, як былі запісаныя, з пазнакай, хто іх зрабіў, калі гэта вядома. Супярэчлівыя звесткі захаваныя побач.',
    dates:
      'Даты пазначаныя з той дакладнасцю, якую даюць крыніцы. Дзе дзень невядомы, стаіць месяц або год; нічога не дададзена, каб дата стала поўнай.',
    imprecise: (value) =>
      value === 0
        ? 'Усе даты храналогіі вядомыя з дакладнасцю да дня.'
        : `Дат храналогіі, вядомых менш дакладна, чым да дня: ${number(value)}.`,
    coarser: 'Калі дата магла б паказаць на таго, хто тут не названы, яна прыведзена менш дакладна, чым вядома.',
    files: 'Дадаткі — копіі. Значэнне SHA-256 у пераліку адназначна вызначае файл: пры любой змене яно будзе іншым.',
  },

  consent: {
    rule: (officials) =>
      officials === 0
        ? 'Чалавек названы тут толькі тады, калі ў архіве ёсць згода — яго ўласная або таго, хто мае права яе даць, — на тое, каб яго імя паведамілі гэтаму адрасату дзеля гэтай мэты, і на дату звароту яна не адкліканая.'
        : 'Людзі названыя тут у сувязі з тым, што яны рабілі на пасадзе; астатнія — толькі калі ў архіве ёсць згода, уласная або таго, хто мае права яе даць, на тое, каб імя паведамілі гэтаму адрасату дзеля гэтай мэты, і на дату звароту яна не адкліканая.',
    counts: (named, masked, officials) =>
      `Названыя са згоды: ${number(named)}.${
        officials === 0 ? '' : ` Названыя ў сувязі з пасадай: ${number(officials)}.`
      } Пад псеўданімам: ${number(masked)}.`,
    pseudonyms:
      'Псеўданім ва ўсім звароце азначае аднаго і таго ж чалавека і не ўтвораны ад імя. Даты, месцы і іншыя звесткі, паводле якіх можна пазнаць чалавека, прыведзеныя менш дакладна.',
    documents: (withheld) =>
      withheld === 0
        ? 'Ніводнага дакумента не давялося выключыць.'
        : `Дакументаў, не дададзеных дзеля абароны людзей: ${number(withheld)}.`,
  },

  annexes: {
    intro:
      'Дадаткі пранумараваныя паводле дат, дакументы без вядомай даты стаяць апошнімі. У апошнім слупку — першыя 16 лічбаў значэння SHA-256 файла.',
    none: 'Дакументы не дададзеныя.',
    number: '№',
    date: 'Дата',
    document: 'Дакумент',
    language: 'Мова',
    pages: 'Стар.',
    hash: 'SHA-256',
    undated: 'Невядомая',
    languageMissing: 'Не пазначаная',
    description: (kind, pages) =>
      `${kind === '' ? 'Дакумент' : kind.charAt(0).toLocaleUpperCase(tag) + kind.slice(1)}${
        pages === null
          ? ''
          : `, ${counted(pages, { one: 'старонка', few: 'старонкі', many: 'старонак', other: 'старонкі' })}`
      }`,
    translationOf: (at) => `Пераклад дадатку ${at}`,
    translatedIn: (at) => `Пераклад — у дадатку ${at}`,
    redacted: 'Частка звестак закрытая дзеля абароны людзей',
    file: (name) => `Файл ${name}`,
    citedHeading: 'Дакументы, на якія ёсць спасылкі, але якія не дададзеныя',
    withheldHeading: 'Дакументы, якія не дададзеныя дзеля абароны людзей',
    withheldIntro: 'Гэтыя дакументы выкарыстаныя, але не дададзеныя.',
    reason: 'Прычына',
  },

  withheld: {
    'names-somebody': 'У ім названы чалавек, які не даваў згоды быць названым гэтаму адрасату.',
    'shows-somebody':
      'Ён датычыць чалавека, які не даваў згоды быць названым гэтаму адрасату, а змест нельга праверыць на імёны.',
    'holds-pictures': 'У ім ёсць выявы, якія нельга праверыць на імёны.',
    'cannot-be-checked': 'Не ўвесь яго змест можна праверыць на імёны.',
    'attachment-withheld': 'Не дададзена тое, што да яго прымацавана.',
  },

  signature: { signed: 'Подпіс', name: 'Імя', place: 'Месца', date: 'Дата' },
};
