import type { Term } from '../vocabulary.ts';
import { articlesOf } from './code-articles.ts';
import { act, say, seen, unseen } from './origin.ts';

const procedure = articlesOf({
  id: 'CPC',
  short: say('CPC', 'УПК', 'КПК'),
  typed: { en: ['CPC', 'Criminal Procedure Code'], ru: ['УПК'], be: ['КПК'] },
});
const constitution = articlesOf({
  id: 'CONSTITUTION',
  short: say('Constitution', 'Конституции', 'Канстытуцыі'),
  typed: {
    en: ['Constitution', 'Constitution of the Republic of Belarus'],
    ru: ['Конституции', 'Конституции РБ'],
    be: ['Канстытуцыі', 'Канстытуцыі РБ'],
  },
});

const footnote16 = unseen('Lawtrend report, footnote 16');
const equalRights = [
  'equal rights of women and men',
  'равные права женщин и мужчин',
  'роўныя правы жанчын і мужчын',
] as const;
const oneContent = say(
  'The Lawtrend report gives one content for Articles 22, 32 and 42 together.',
  'Отчёт Lawtrend передаёт содержание статей 22, 32 и 42 вместе.',
  'Справаздача Lawtrend перадае змест артыкулаў 22, 32 і 42 разам.',
);

const constitutional: readonly Term[] = [
  act(
    'CONSTITUTION',
    say(
      'Constitution of the Republic of Belarus',
      'Конституция Республики Беларусь',
      'Канстытуцыя Рэспублікі Беларусь',
    ),
    ['Constitution', 'Constitution of Belarus', 'Конституция', 'Конституция РБ', 'Канстытуцыя', 'Канстытуцыя РБ'],
    footnote16,
  ),
  constitution.article(
    '22',
    'equality before the law; protection of rights without discrimination',
    'равенство перед законом; защита прав без дискриминации',
    'роўнасць перад законам; абарона правоў без дыскрымінацыі',
    footnote16,
    { isAmbiguous: true, scope: oneContent },
  ),
  constitution.article('32', ...equalRights, footnote16, { isAmbiguous: true, scope: oneContent }),
  constitution.article('42', ...equalRights, footnote16, { isAmbiguous: true, scope: oneContent }),
];

const criminalProcedure: readonly Term[] = [
  act(
    'CPC',
    say('Code of Criminal Procedure', 'Уголовно-процессуальный кодекс', 'Крымінальна-працэсуальны кодэкс'),
    ['УПК', 'КПК', 'УПК РБ', 'Criminal Procedure Code', 'Criminal Procedure Code of Belarus'],
    seen('president.gov.by, 21 July 2022'),
  ),
  act(
    'CPC-CH-49-3',
    say(
      'Chapter 49-3 CPC: special proceedings',
      'Глава 49-3 УПК: специальное производство',
      'Глава 49-3 КПК: спецыяльная вытворчасць',
    ),
    [
      'special proceedings',
      'trial in absentia',
      'специальное производство',
      'спецпроизводство',
      'спецыяльная вытворчасць',
      'спецвытворчасць',
      'глава 49-3',
      'глава 49³',
    ],
    {
      broader: 'CPC',
      scope: say(
        'Trial of an accused who is abroad, in absentia; amendments signed on 21 July 2022. Applies to a closed list of crimes, among them treason, mass riots, an extremist formation and calls for sanctions, when extradition is refused or the request is not answered within six months. Opened by the investigator with the consent of the prosecutor, or by the prosecutor.',
        'Заочный суд над обвиняемым, находящимся за границей; изменения подписаны 21 июля 2022 г. Применяется к закрытому перечню преступлений, в том числе к измене государству, массовым беспорядкам, экстремистскому формированию и призывам к санкциям, если в выдаче отказано или ответа на запрос нет шесть месяцев. Начинает следователь с согласия прокурора либо прокурор.',
        'Завочны суд над абвінавачаным, які знаходзіцца за мяжой; змены падпісаныя 21 ліпеня 2022 г. Прымяняецца да закрытага пераліку злачынстваў, у тым ліку да здрады дзяржаве, масавых беспарадкаў, экстрэмісцкага фарміравання і заклікаў да санкцый, калі ў выдачы адмоўлена або адказу на запыт няма шэсць месяцаў. Пачынае следчы са згоды пракурора або пракурор.',
      ),
      validity: '2022/..',
      ...seen('Viasna, spring96.org/en/news/115953; president.gov.by, 21 July 2022; defenders.by, 27 January 2023'),
    },
  ),
  procedure.article(
    '468-25',
    'special proceedings, the crimes they apply to',
    'специальное производство, преступления, к которым оно применяется',
    'спецыяльная вытворчасць, злачынствы, да якіх яна прымяняецца',
    seen('defenders.by, 27 January 2023'),
    { broader: 'CPC-CH-49-3', validity: '2022/..' },
  ),
  procedure.part(
    '468-25',
    '2',
    'closed list of crimes',
    'закрытый перечень преступлений',
    'закрыты пералік злачынстваў',
    seen('defenders.by, 27 January 2023'),
    { validity: '2022/..' },
  ),
  procedure.article(
    '468-27',
    'special proceedings, trial of an accused who stays abroad',
    'специальное производство, суд над обвиняемым, который находится за границей',
    'спецыяльная вытворчасць, суд над абвінавачаным, які знаходзіцца за мяжой',
    unseen('Lawtrend report'),
    {
      broader: 'CPC-CH-49-3',
      validity: '2022/..',
      scope: say(
        'The number that the Lawtrend report prints; a sentence in absentia can bring confiscation of property with it.',
        'Этот номер напечатан в отчёте Lawtrend; заочный приговор может повлечь конфискацию имущества.',
        'Гэты нумар надрукаваны ў справаздачы Lawtrend; завочны прысуд можа пацягнуць канфіскацыю маёмасці.',
      ),
    },
  ),
];

/** The Constitution, and the special proceedings of the Code of Criminal Procedure. */
export const constitutionAndProcedure: readonly Term[] = [...constitutional, ...criminalProcedure];
