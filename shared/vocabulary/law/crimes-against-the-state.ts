import type { Term } from '../vocabulary.ts';
import { article, part, pozirk, truthQuest, udf, upTo } from './criminal-articles.ts';
import { say, seen, unseen } from './origin.ts';

const june2021 = 'english.pravda.ru 67594 and pledgetimes.com, 8 June 2021';
const officers = seen('Viasna (newskitchen.eu), 22 September 2020; udf.name; TruthQuest');
const formation = [
  'creation of an extremist formation, or participation in it',
  'создание экстремистского формирования либо участие в нём',
  'стварэнне экстрэмісцкага фарміравання або ўдзел у ім',
] as const;
const extremistFormation = seen('zerkalo-news.xyz/95321, March 2025; edinstvo.by, 12 October 2022');

const againstTheState: readonly Term[] = [
  article(
    '356',
    'treason against the State',
    'измена государству',
    'здрада дзяржаве',
    seen('TruthQuest; Human Constanta, 28 October 2022'),
  ),
  article(
    '357',
    'conspiracy or other acts aimed at seizing State power',
    'заговор или иные действия, совершённые с целью захвата государственной власти',
    'змова або іншыя дзеянні, учыненыя з мэтай захопу дзяржаўнай улады',
    unseen('TruthQuest, list of articles'),
  ),
  article(
    '361',
    'calls for restrictive measures (sanctions) or other actions aimed at harming national security',
    'призывы к мерам ограничительного характера (санкциям), иным действиям, направленным на причинение вреда национальной безопасности',
    'заклікі да мер абмежавальнага характару (санкцый), іншых дзеянняў, накіраваных на прычыненне шкоды нацыянальнай бяспецы',
    unseen('TruthQuest; sb.by and president.gov.by, July 2022'),
    { also: ['calls for sanctions'] },
  ),
  article('361-1', ...formation, extremistFormation, {
    scope: say(
      'By March 2025 at least 258 people had been convicted under it, 41 of them women.',
      'К марту 2025 г. по ней осуждены не менее 258 человек, из них 41 женщина.',
      'Да сакавіка 2025 г. паводле яго асуджаныя не менш за 258 чалавек, з іх 41 жанчына.',
    ),
  }),
  part('361-1', '1', ...formation, extremistFormation),
  article(
    '361-2',
    'financing of extremist activity',
    'финансирование экстремистской деятельности',
    'фінансаванне экстрэмісцкай дзейнасці',
    seen('russianfreepress.com, 14 December 2022; TruthQuest'),
  ),
  article(
    '361-3',
    'participation in hostilities on the territory of a foreign State, or recruitment for it',
    'участие на территории иностранного государства в боевых действиях либо вербовка для такого участия',
    'удзел на тэрыторыі замежнай дзяржавы ў баявых дзеяннях або вярбоўка для такога ўдзелу',
    unseen(),
  ),
  article(
    '361-4',
    'facilitation of extremist activity',
    'содействие экстремистской деятельности',
    'садзейнічанне экстрэмісцкай дзейнасці',
    seen('english.pravda.ru 67594 and pledgetimes.com, 8 June 2021; russianfreepress.com'),
    {
      validity: '2021/..',
      also: ['promotion of extremist activity', 'assistance to extremist activity', 'promoting extremist activities'],
      scope: say(
        'Up to 6 years of imprisonment. Added by a law published by 8 June 2021, believed to be No. 112-Z of 26 May 2021. The English varies: promotion, assistance, facilitation. Since 2025 it seems to be the article most often charged.',
        'До 6 лет лишения свободы. Введена законом, опубликованным к 8 июня 2021 г., по всей видимости № 112-З от 26 мая 2021 г. По-английски передаётся по-разному: promotion, assistance, facilitation. С 2025 г., судя по всему, вменяется чаще всего.',
        'Да 6 гадоў пазбаўлення волі. Уведзены законам, апублікаваным да 8 чэрвеня 2021 г., відаць, № 112-З ад 26 мая 2021 г. Па-англійску перадаецца па-рознаму: promotion, assistance, facilitation. З 2025 г., як выглядае, ставіцца ў віну часцей за ўсё.',
      ),
    },
  ),
  article(
    '361-5',
    'undergoing training or other preparation to take part in extremist activity',
    'прохождение обучения или иной подготовки для участия в экстремистской деятельности',
    'праходжанне навучання або іншай падрыхтоўкі для ўдзелу ў экстрэмісцкай дзейнасці',
    seen(june2021),
    { validity: '2021/..', scope: upTo(3) },
  ),
];

const againstAuthority: readonly Term[] = [
  article(
    '363',
    'resistance to an officer',
    'сопротивление сотруднику, охраняющему общественный порядок',
    'супраціўленне супрацоўніку, які ахоўвае грамадскі парадак',
    officers,
  ),
  article(
    '364',
    'violence or threat of violence against an internal-affairs officer or relatives',
    'насилие либо угроза применения насилия в отношении сотрудника органов внутренних дел или его близких',
    'гвалт або пагроза прымянення гвалту ў дачыненні да супрацоўніка органаў унутраных спраў ці яго блізкіх',
    officers,
  ),
  article(
    '366',
    'violence or threat of violence against an official',
    'насилие либо угроза в отношении должностного лица',
    'гвалт або пагроза ў дачыненні да службовай асобы',
    officers,
  ),
  article(
    '367',
    'defamation of the President',
    'клевета в отношении Президента',
    'паклёп у дачыненні да Прэзідэнта',
    pozirk,
  ),
  article('368', 'insulting the President', 'оскорбление Президента', 'знявага Прэзідэнта', truthQuest),
  article(
    '369',
    'insult of a representative of the authorities',
    'оскорбление представителя власти',
    'знявага прадстаўніка ўлады',
    udf,
  ),
  article(
    '369-1',
    'discrediting the Republic of Belarus',
    'дискредитация Республики Беларусь',
    'дыскрэдытацыя Рэспублікі Беларусь',
    seen('Pozirk, 121517; TruthQuest'),
    {
      also: [
        'discrediting the Republic of Belarus',
        'дискредитация Республики Беларусь',
        'дыскрэдытацыя Рэспублікі Беларусь',
      ],
    },
  ),
  article(
    '369-2',
    'receipt of foreign gratuitous aid in breach of law',
    'получение иностранной безвозмездной помощи в нарушение законодательства',
    'атрыманне замежнай бязвыплатнай дапамогі ў парушэнне заканадаўства',
    unseen(),
  ),
  article(
    '369-3',
    'public calls to unlawful assemblies',
    'публичные призывы к незаконным собраниям',
    'публічныя заклікі да незаконных сходаў',
    unseen(june2021),
    {
      scope: say(
        'Up to 5 years of imprisonment; the change of 2021 made it cover public calls. The press of June 2021 prints “Violation of the procedure to arrange or hold mass events”, believed to be the title before the change.',
        'До 5 лет лишения свободы; с изменением 2021 г. охватывает публичные призывы. Пресса в июне 2021 г. писала о «нарушении порядка организации или проведения массовых мероприятий»: по всей видимости, это прежнее название.',
        'Да 5 гадоў пазбаўлення волі; са зменай 2021 г. ахоплівае публічныя заклікі. Прэса ў чэрвені 2021 г. пісала пра «парушэнне парадку арганізацыі або правядзення масавых мерапрыемстваў»: відаць, гэта ранейшая назва.',
      ),
    },
  ),
  article(
    '370',
    'desecration (insult) of State symbols',
    'надругательство над государственными символами',
    'здзек з дзяржаўных сімвалаў',
    pozirk,
  ),
  article(
    '382',
    'unauthorised assumption of an official’s title or power',
    'самовольное присвоение звания или власти должностного лица',
    'самавольнае прысваенне звання або ўлады службовай асобы',
    unseen(),
  ),
  article('389', 'threat to a judge', 'угроза в отношении судьи', 'пагроза ў дачыненні да суддзі', truthQuest),
  article('391', 'insult of a judge', 'оскорбление судьи', 'знявага суддзі', truthQuest),
  article(
    '411',
    'malicious disobedience to the demands of the administration of a correctional institution',
    'злостное неповиновение требованиям администрации исправительного учреждения',
    'злоснае непадпарадкаванне патрабаванням адміністрацыі папраўчай установы',
    truthQuest,
    {
      scope: say(
        'Used to extend sentences in prison.',
        'Применяется, чтобы продлить срок в заключении.',
        'Ужываецца, каб падоўжыць тэрмін у зняволенні.',
      ),
    },
  ),
];

/** Articles of the Criminal Code on the State, the authorities and justice. */
export const crimesAgainstTheState: readonly Term[] = [...againstTheState, ...againstAuthority];
