import type { Term } from '../vocabulary.ts';
import { articlesOf } from './code-articles.ts';
import { say, seen, unseen } from './origin.ts';

const typed = { en: ['CAO', 'Code of Administrative Offences'], ru: ['КоАП'], be: ['КаАП'] };
const old = articlesOf({
  id: 'AO2003',
  short: say('CAO (2003)', 'КоАП (2003)', 'КаАП (2003)'),
  typed,
  distinct: say('CAO 2003', 'КоАП 2003', 'КаАП 2003'),
  // Articles came into the old code at different times; all of them ended with it.
  validity: '/2021-02-28',
});
const current = articlesOf({
  id: 'AO2021',
  short: say('CAO (2021)', 'КоАП (2021)', 'КаАП (2021)'),
  typed,
  distinct: say('CAO 2021', 'КоАП 2021', 'КаАП 2021'),
  validity: '2021-03-01/..',
});

const codes: readonly Term[] = [
  {
    id: 'AO2003',
    labels: {
      en: 'Code of Administrative Offences of 2003',
      ru: 'Кодекс об административных правонарушениях 2003 года',
      be: 'Кодэкс аб адміністрацыйных правапарушэннях 2003 года',
    },
    aliases: ['КоАП 2003', 'КаАП 2003', 'CAO 2003', 'старый КоАП', 'стары КаАП', 'old CAO', '194-З', '194-Z'],
    scope: say(
      'No. 194-Z of 21 April 2003, in force from 1 March 2007 to 28 February 2021.',
      '№ 194-З от 21 апреля 2003 г., действовал с 1 марта 2007 г. по 28 февраля 2021 г.',
      '№ 194-З ад 21 красавіка 2003 г., дзейнічаў з 1 сакавіка 2007 г. да 28 лютага 2021 г.',
    ),
    ...seen('Belsat, 2 March 2021; be-tarask.wikipedia.org, articles on the two codes'),
    replacedBy: 'AO2021',
    validity: '2007-03-01/2021-02-28',
  },
  {
    id: 'AO2021',
    labels: {
      en: 'Code of Administrative Offences of 2021',
      ru: 'Кодекс об административных правонарушениях 2021 года',
      be: 'Кодэкс аб адміністрацыйных правапарушэннях 2021 года',
    },
    aliases: ['КоАП 2021', 'КаАП 2021', 'CAO 2021', 'новый КоАП', 'новы КаАП', 'new CAO', '91-З', '91-Z'],
    scope: say(
      'No. 91-Z of 6 January 2021, in force since 1 March 2021.',
      '№ 91-З от 6 января 2021 г., действует с 1 марта 2021 г.',
      '№ 91-З ад 6 студзеня 2021 г., дзейнічае з 1 сакавіка 2021 г.',
    ),
    ...seen('Belsat, 2 March 2021; be-tarask.wikipedia.org, articles on the two codes'),
    validity: '2021-03-01/..',
  },
];

/** The titles that did not change from one code to the other. */
const massEvents = [
  'violation of the procedure for organising or holding mass events',
  'нарушение порядка организации или проведения массовых мероприятий',
  'парушэнне парадку арганізацыі або правядзення масавых мерапрыемстваў',
] as const;
const disobedience = [
  'disobedience to a lawful order or demand of an official',
  'неповиновение законному распоряжению или требованию должностного лица',
  'непадпарадкаванне законнаму распараджэнню або патрабаванню службовай асобы',
] as const;
const insult = ['insulting an official', 'оскорбление должностного лица', 'знявага службовай асобы'] as const;
const naziSymbols = [
  'propaganda or public display, making or distribution of Nazi symbols or attributes',
  'пропаганда или публичное демонстрирование, изготовление, распространение нацистской символики или атрибутики',
  'прапаганда або публічнае дэманстраванне, выраб, распаўсюджванне нацысцкай сімволікі ці атрыбутыкі',
] as const;
const hooliganism = ['petty hooliganism', 'мелкое хулиганство', 'дробнае хуліганства'] as const;
const drinking = [
  'drinking alcohol, using drugs or being intoxicated in a public place',
  'распитие алкогольных, слабоалкогольных напитков или пива, употребление наркотиков или появление в состоянии опьянения в общественном месте',
  'распіванне алкагольных, слабаалкагольных напояў або піва, ужыванне наркотыкаў ці знаходжанне ў стане ап’янення ў грамадскім месцы',
] as const;
const massMedia = [
  'unlawful production or distribution of mass-media products',
  'незаконное изготовление или распространение продукции средств массовой информации',
  'незаконны выраб або распаўсюджванне прадукцыі сродкаў масавай інфармацыі',
] as const;

const before: readonly Term[] = [
  old.article('17.1', ...hooliganism, seen('Commentary on article 17.1 (bypravo.ru)'), {
    replacedBy: 'AO2021-19.1',
    also: ['minor hooliganism'],
    scope: say(
      'Fine of 2 to 30 base units, or arrest. Unlike article 19.1, it names obscene language in public. Called “minor hooliganism” in the Views on Abramova v. Belarus. The Lawtrend report prints 17.3 for disorderly conduct.',
      'Штраф от 2 до 30 базовых величин либо арест. В отличие от статьи 19.1, прямо называет нецензурную брань в общественном месте. В Соображениях по делу Абрамовой против Беларуси передано как «minor hooliganism». В отчёте Lawtrend для хулиганства напечатано 17.3.',
      'Штраф ад 2 да 30 базавых велічынь або арышт. У адрозненне ад артыкула 19.1, проста называе нецэнзурную лаянку ў грамадскім месцы. У Меркаваннях па справе Абрамавай супраць Беларусі перададзена як «minor hooliganism». У справаздачы Lawtrend для хуліганства надрукавана 17.3.',
    ),
  }),
  old.article('17.3', ...drinking, seen('mokroe-school.pruzhany.by; vyeshemir.schools.by, 15 March 2019'), {
    replacedBy: 'AO2021-19.3',
    scope: say(
      'The Lawtrend report prints this number for disorderly conduct; petty hooliganism was article 17.1. Record the number that a document prints, and beside it the article that is believed to be meant.',
      'В отчёте Lawtrend этот номер стоит при нарушении общественного порядка; мелкое хулиганство — статья 17.1. Записывайте номер, который напечатан в документе, а рядом — статью, которая, по всей видимости, имеется в виду.',
      'У справаздачы Lawtrend гэты нумар стаіць пры парушэнні грамадскага парадку; дробнае хуліганства — артыкул 17.1. Запісвайце нумар, надрукаваны ў дакуменце, а побач — артыкул, які, хутчэй за ўсё, маецца на ўвазе.',
    ),
  }),
  old.article('17.10', ...naziSymbols, unseen(), { replacedBy: 'AO2021-19.10' }),
  old.article(
    '17.11',
    'production, distribution or storage of extremist materials',
    'изготовление, распространение и (или) хранение экстремистских материалов',
    'выраб, распаўсюджванне і (або) захоўванне экстрэмісцкіх матэрыялаў',
    seen('udf.name/136161; Salidarnasc; ogkp.by'),
    { replacedBy: 'AO2021-19.11' },
  ),
  old.article(
    '22.9',
    'unauthorised production of media content',
    'незаконное производство материалов средств массовой информации',
    'незаконная вытворчасць матэрыялаў сродкаў масавай інфармацыі',
    seen('Human Rights Committee, CCPR/C/145/D/J/1/Rev.1'),
    {
      scope: say(
        'Titled here after the English of the Human Rights Committee. Part 2 was used against journalists.',
        'Название здесь — по английскому тексту Комитета по правам человека. Часть 2 применялась против журналистов.',
        'Назва тут — паводле англійскага тэксту Камітэта па правах чалавека. Частка 2 ужывалася супраць журналістаў.',
      ),
    },
  ),
  old.part('22.9', '2', ...massMedia, seen('Human Rights Committee, CCPR/C/145/D/J/1/Rev.1'), {
    replacedBy: 'AO2021-23.5',
    scope: say('Used against journalists.', 'Применялась против журналистов.', 'Ужывалася супраць журналістаў.'),
  }),
  old.article('23.4', ...disobedience, seen('Belsat, 2 March 2021'), { replacedBy: 'AO2021-24.3' }),
  old.article('23.5', ...insult, unseen('Belsat, 2 March 2021'), { replacedBy: 'AO2021-24.4', isAmbiguous: true }),
  old.article(
    '23.34',
    ...massEvents,
    seen('Belsat, 2 March 2021; Human Rights Committee, CCPR/C/141/D/JC/2 and CCPR/C/142/D/J/1'),
    {
      replacedBy: 'AO2021-24.23',
      scope: say(
        'The Human Rights Committee calls it “violation of the established procedure for conducting mass [public] events”.',
        'Комитет по правам человека передаёт название как «violation of the established procedure for conducting mass [public] events».',
        'Камітэт па правах чалавека перадае назву як «violation of the established procedure for conducting mass [public] events».',
      ),
    },
  ),
];

const now: readonly Term[] = [
  current.article('19.1', ...hooliganism, seen('borisov-crb.by; sch15.oktobrgrodno.gov.by'), {
    scope: say(
      'Fine of 2 to 30 base units, community service or arrest. Does not name obscene language in public.',
      'Штраф от 2 до 30 базовых величин, общественные работы или арест. Нецензурная брань в общественном месте не названа.',
      'Штраф ад 2 да 30 базавых велічынь, грамадскія работы або арышт. Нецэнзурная лаянка ў грамадскім месцы не названая.',
    ),
  }),
  current.article('19.3', ...drinking, seen('borisov-crb.by')),
  current.article('19.10', ...naziSymbols, seen('o-gorodok.minsk.edu.by'), {
    scope: say(
      'Also online. Fine, community service or arrest, with confiscation.',
      'В том числе в интернете. Штраф, общественные работы или арест, с конфискацией.',
      'У тым ліку ў інтэрнэце. Штраф, грамадскія работы або арышт, з канфіскацыяй.',
    ),
  }),
  current.article(
    '19.11',
    'distribution, production, storage or transport of information products containing calls to or promoting extremist activity',
    'распространение, изготовление, хранение, перевозка информационной продукции, содержащей призывы к экстремистской деятельности или пропагандирующей такую деятельность',
    'распаўсюджванне, выраб, захоўванне, перавозка інфармацыйнай прадукцыі, якая змяшчае заклікі да экстрэмісцкай дзейнасці або прапагандуе такую дзейнасць',
    seen('udf.name/136161; Salidarnasc; ogkp.by'),
  ),
  current.part(
    '19.11',
    '2',
    'products on the Republican list of extremist materials',
    'продукция из республиканского списка экстремистских материалов',
    'прадукцыя з рэспубліканскага спіса экстрэмісцкіх матэрыялаў',
    seen('udf.name/136161; Salidarnasc; ogkp.by'),
  ),
  current.article('23.5', ...massMedia, unseen(), { isAmbiguous: true }),
  current.article('24.3', ...disobedience, seen('Belsat, 2 March 2021'), {
    scope: say(
      'Fine of up to 100 base units, community service or arrest.',
      'Штраф до 100 базовых величин, общественные работы или арест.',
      'Штраф да 100 базавых велічынь, грамадскія работы або арышт.',
    ),
  }),
  current.article('24.4', ...insult, unseen('Belsat, 2 March 2021'), {
    scope: say('Also on the internet.', 'В том числе в интернете.', 'У тым ліку ў інтэрнэце.'),
  }),
  current.article(
    '24.23',
    ...massEvents,
    seen('Belsat, 2 March 2021; sch35.oktobrgrodno.gov.by; nkeu.foreignaffairs.co.nz, 11 January 2022'),
    {
      scope: say(
        'Arrest of up to 15 days, when repeated up to 30. Since January 2022 also for raising money to pay fines.',
        'Арест до 15 суток, при повторном нарушении — до 30. С января 2022 г. — также за сбор денег на оплату штрафов.',
        'Арышт да 15 сутак, пры паўторным парушэнні — да 30. Са студзеня 2022 г. — таксама за збор грошай на аплату штрафаў.',
      ),
    },
  ),
  current.article(
    '24.26',
    'illegal use or manufacture of flags and symbols',
    'незаконное использование или изготовление флагов и символов',
    'незаконнае выкарыстанне або выраб сцягоў і сімвалаў',
    seen('en.wikipedia.org, Administrative Code of Belarus'),
  ),
];

/** The old code of 2003 and the one that took its place in 2021, each with its articles; old numbers lead to the new. */
export const administrativeOffences: readonly Term[] = [...codes, ...before, ...now];
