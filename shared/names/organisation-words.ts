/**
 * Words that names of organisations are made of, in English, Russian and Belarusian: one line for a meaning, as beginnings of words, so
 * that every case and number fits. A dot ends a whole word.
 */
const lines = `
centre: центр цэнтр cent
fund: фонд found fund.
association: ассоциац асацыяц associat объединен аб'яднан абяднан задзіночан задиночен згуртаван
union: union. unions. союз саюз
society: суполк таварыств товариществ обществ. общества. обществом. societ partnership партнёрств партнерств партнёрства
institution: учрежден установ institut estab ўстанов
public: общественн грамадск public.
private: частн прыватн privat
human: human правозащит праваабар
rights: rights right. прав. права. правы. правоў. праў. правам. правах. правами. правамі.
women: женск женщин жаноч жанчын wom
men: мужск мужчын men.
children: детск дзіцяч детей. дзяцей. дети. дзеці. child kid
youth: молодёж молодеж моладз моладзев маладз young youth
students: студэн студен student
journalists: журналіст журналист journalist
writers: писател пісьменнік writer literat литератор
lawyers: юрист юрыст lawyer адвокат адвакат jurist advocat bar.
legal: правов прававы прававо legal law. юридич юрыдыч
press: press прэс. пресс. печат друк
media: медиа медыя media сми. змі.
information: информац інфармац inform
education: образоват адукацый educat просветит асветн просвещ
culture: культур cultur
science: науч навуков scien research исследоват даследч
social: социал сацыял social
economic: экономич эканаміч economic econom
environment: эколог экалаг ecolog environ зелён зелен. зялён green
support: поддерж падтрым support помощ дапамог help. assist aid.
development: развит развіц develop
initiative: инициатив ініцыятыў initiativ
committee: комитет камітэт committee
council: совет council рада. рады. радзе.
coalition: коалиц кааліц coalit
movement: движен рух. movement
party: парти партый party партія.
league: лиг. лига. ліга. leagu
club: клуб club
school: школ school
university: университет універсітэт univers
library: библиотек бібліятэк librar
museum: музе museum
theatre: театр тэатр theat
assembly: ассамбле асамбле assembl
alliance: альянс alliance
network: сеть сетк network
group: групп груп group
house: дом. дома. дым. house хата
business: предпринимат прадпрымальн business делов дзелав бизнес бізнес entrepreneur
consumers: потребит спажыў consumer
disabled: инвалид інвалід disab
expertise: экспертиз экспертыз expert
communication: коммуникац камунікац communicat
gender: гендер гендар gender
perspective: перспектив перспектыв perspectiv
coordination: координац каардынац coordinat
united: объединенн абяднаная. абяднаны. абяднанай. абяднанага. united
civic: гражданск грамадзянск civic civil citizen гражданств грамадзянств
people: народн людей. людзей. people persons popular
front: фронт front
security: безопасност бяспек securit
investigation: следственн следч расследован расследав investigat
supreme: верховн вярхоўн supreme
internal: внутренн унутран ўнутран internal interior
affairs: дел. дела. спраў. справы. affairs
justice: юстици юстыцы justice справедливост справядлівасц
health: здравоохранен здоровь здароўя health
labour: труд. труда. праца. працы. labor labour
foreign: иностранн замежн foreign
defence: оборон абарон defence defense защит ахов. protection
finance: финанс фінанс financ
solution: решен рашэн solution
library: библиотеч бібліятэч
platform: платформ platform
newspaper: газет газет newspaper gazet
television: телеканал тэлеканал телевиден тэлебачан televis tv.
radio: радио радыё radio
portal: портал партал portal
magazine: журнал. часопіс. magazine
office: офис офіс office бюро
promotion: продвижен прасоўван promotion
equality: равенств роўнасц равноправ раўнапраў equal
solidarity: солидарност салідарнасц solidar
torture: пыток пыткам катаван tortur
family: семья семьи сям'я сям'і сямя сямі family
life: жизн жыцц life
country: страна. страны. краіна. краіны. country
truth: правду. правда. праўду. праўда. truth
world: всемирн сусветн свету. мира. world
history: истор гістор histor
art: искусств мастацтв art. arts
document: документац дакументац document
transformation: трансформ трансфарм transform
hospice: хоспис хоспіс hospic
arbitration: третейск трацейск арбитраж арбітраж arbitra
amnesty: амнист амнест амніст amnest
her: ее. яе. her.
tradeunion: профсоюз прафсаюз tradeunion
congress: конгресс кангрэс congress
industry: промышленност прамысловасц industr
young: молодой малады young
decent: достойн годн
regionals: районн раённ district района. раёна.
october: октябрьск кастрычніцк kastryčn kastrychn oktyabr
independent: независим незалежн independ
democratic: демократич дэмакратыч democra
free: свобод свабод free.
freedom: freedom свобода. свабода. свободу. свабоду.
expression: слова. express выказван
international: международн міжнародн интернешн internat
national: национальн нацыянальн nation
republican: республиканск рэспубліканск republican
european: европейск еўрапейск europ
election: избират выбарч elect
sport: спорт sport
football: футбол football
christian: христианск хрысціянск christian
catholic: католич каталіц cathol
orthodox: православн праваслаўн orthodox
veterans: ветеран ветэран veteran
workers: работник рабочих рабочый рабочых працоўн worker
state: государствен дзяржаўн state.
ministry: министерств міністэрств minist
court: суд. суда. court
prosecutor: прокурат пракурат prosecut
language: язык. языка. мов. мова. мовы. languag
belarusian: белорусск беларуск belarusian belarussian belarus. беларусь. белоруссия. беларусі. беларуси. белорусов. беларусаў.
russian: российск расійск russian
polish: польск поляк палякаў паляк polish poles. pole
minsk: минск мінск minsk
brest: брест брэст bresc
homiel: гомел гомель homiel homel gomel
hrodna: гроднен гродзен hrodna grodno
viciebsk: витебск віцебск vit viciebsk
mahiliou: могил магіл mahil mogil
region: областн абласн region
city: городск гарадск city
branch: отделен филиал філіял аддзялен branch
`;

/** Legal forms, as words and as their letters: what two spellings of one name need not have in common. */
const formWords = new Set(
  `оо роо моо го гоо мго зоо го. га мга рга нко ао зао оао ооо чуп уп сзао тда по ку куу иу гу гуо ппу пу зп іп рмоо рго сооо тоо
пц hrc ltd llc inc ngo npo gmbh ev plc oy cjsc jsc ooo oo po ga ingo`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Meanings that say what kind of body it is and are often left out. */
const kinds: ReadonlySet<string> = new Set([
  'union',
  'society',
  'platform',
  'newspaper',
  'television',
  'portal',
  'magazine',
  'office',
  'party',
  'network',
  'group',

  'association',
  'institution',
  'public',
  'private',
  'republican',
  'international',
  'belarusian',
  'social',
  'education',
  'culture',
  'centre',
  'fund',
  'human',
  'rights',
  'information',
  'national',
  'youth',
  'initiative',
  'legal',
  'committee',
  'club',
  'coalition',
  'movement',
]);

const stop = new Set(
  'of the for and in on a an to named after при имени им імя і и с со with dla dlya dlia в у ў на по для за аб о об с з imia de der die des für'.split(
    ' ',
  ),
);

const whole = new Map<string, string>();
const beginnings = new Map<string, string>();
for (const line of lines.trim().split('\n')) {
  const cut = line.indexOf(':');
  const meaning = line.slice(0, cut);
  for (const word of line
    .slice(cut + 1)
    .trim()
    .split(' ')) {
    const plain = plainLetters(word);
    if (word.endsWith('.')) whole.set(plain, meaning);
    else beginnings.set(plain, meaning);
  }
}
const initials = new Map<string, Set<string>>();
for (const [word, meaning] of [...whole, ...beginnings])
  initials.set(meaning, (initials.get(meaning) ?? new Set()).add(word.charAt(0)));
const SHORTEST = Math.min(...[...beginnings.keys()].map(({ length }) => length));

/** What a word means; null for one that is a name itself. */
export function meaningOf(word: string): string | null {
  const plain = plainLetters(word);
  const known = whole.get(plain);
  if (known !== undefined) return known;
  for (let length = plain.length; length >= SHORTEST; length -= 1) {
    const meaning = beginnings.get(plain.slice(0, length));
    if (meaning !== undefined) return meaning;
  }
  return null;
}

/** With which letters a meaning begins in any of the languages. */
export function initialsOfMeaning(meaning: string): ReadonlySet<string> {
  return initials.get(meaning) ?? new Set();
}

export function isLegalForm(word: string): boolean {
  return formWords.has(word.toLowerCase());
}

/** Whether a meaning only says the kind of body. */
export function isKind(meaning: string): boolean {
  return kinds.has(meaning);
}

export function isSmallWord(word: string): boolean {
  return stop.has(word.toLowerCase());
}

function plainLetters(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Places, branches and those whom a body is for: where one name says them and the other does not, they are two bodies. */
const telling: ReadonlySet<string> = new Set(
  'brest homiel hrodna viciebsk mahiliou minsk region city branch regionals children veterans students school russian polish'.split(
    ' ',
  ),
);

export function isTelling(meaning: string): boolean {
  return telling.has(meaning);
}

/** Bodies of the state under the names and letters that everybody calls them by: one line for each. */
const bodies = `
кгб|кдб|kgb|комитет государственной безопасности|камітэт дзяржаўнай бяспекі|state security committee|committee for state security
мвд|мус|министерство внутренних дел|міністэрства ўнутраных спраў|ministry of internal affairs|ministry of the interior
губопик|губазік|губазик|gubopik|hubazik|главное управление по борьбе с организованной преступностью и коррупцией|губопик мвд
минюст|мінюст|министерство юстиции|міністэрства юстыцыі|ministry of justice
мид|мзс|министерство иностранных дел|міністэрства замежных спраў|ministry of foreign affairs
минздрав|министерство здравоохранения|міністэрства аховы здароўя|ministry of health
минобр|министерство образования|міністэрства адукацыі|ministry of education
мининформ|министерство информации|міністэрства інфармацыі|ministry of information
мнс|министерство по налогам и сборам|міністэрства па падатках і зборах|ministry of taxes and duties
цик|цвк|cec|центральная избирательная комиссия|цэнтральная выбарчая камісія|central election commission
дфр|дфр кгк|департамент финансовых расследований|дэпартамент фінансавых расследаванняў|financial investigations department
кгк|кдк|комитет государственного контроля|камітэт дзяржаўнага кантролю|state control committee
гувд|гуус|главное управление внутренних дел|галоўнае ўпраўленне ўнутраных спраў
ровд|руус|районный отдел внутренних дел|раённы аддзел унутраных спраў
`;

const bodyOf = new Map<string, string>();
for (const line of bodies.trim().split('\n')) {
  const names = line.split('|');
  for (const name of names) bodyOf.set(name, names[0] ?? '');
}

/** A well-known body of the state; null for any other name. */
export function stateBody(folded: string): string | null {
  return bodyOf.get(folded) ?? null;
}
