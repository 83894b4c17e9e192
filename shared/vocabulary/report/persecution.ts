import type { Term } from '../vocabulary.ts';
import { reportList } from './report-list.ts';

/** Courts and lists as means of persecution, and leaving the country. */
export const persecution: readonly Term[] = [
  ...reportList(
    'justice-persecution',
    ['persecution by means of justice', 'преследование через правосудие', 'пераслед праз правасуддзе'],
    `
    2.2 any | administrative liability or a criminal case | административная ответственность или уголовное дело | адміністрацыйная адказнасць або крымінальная справа
    2.2 administrative | administrative liability, often repeated | административная ответственность, нередко повторная | адміністрацыйная адказнасць, нярэдка паўторная
      2.2 mass-events | mass-event offence (23.34, now 24.23) | нарушение порядка массовых мероприятий (23.34, ныне 24.23) | парушэнне парадку масавых мерапрыемстваў (23.34, цяпер 24.23)
      2.2 disobedience | disobeying an official (24.3) | неповиновение должностному лицу (24.3) | непадпарадкаванне службовай асобе (24.3)
      2.2 disorderly-conduct | disorderly conduct (printed as 17.3) | хулиганство (напечатано как 17.3) | хуліганства (надрукавана як 17.3)
      2.1 administrative-arrest | administrative arrest | административный арест | адміністрацыйны арышт
    2.2 unfair-hearing | hearing against the principles of a fair trial | рассмотрение вопреки принципам справедливого суда | разгляд насуперак прынцыпам справядлівага суда
      2.2 no-lawyer | hearing without a lawyer | рассмотрение без адвоката | разгляд без адваката
    2.2 criminal | criminal prosecution | уголовное преследование | крымінальны пераслед
      2.2 counter-extremism | misuse of the law “against extremism” | злоупотребление законом «о противодействии экстремизму» | злоўжыванне законам «аб супрацьдзеянні экстрэмізму»
      2.2 tax-evasion | charge of tax evasion | обвинение в уклонении от налогов | абвінавачанне ва ўхіленні ад падаткаў
      2.2 public-order | charge under Article 342 (public order) | обвинение по статье 342 (общественный порядок) | абвінавачанне паводле артыкула 342 (грамадскі парадак)
      2.2 rioting | charge of mass riot (Article 293) | обвинение в массовых беспорядках (статья 293) | абвінавачанне ў масавых беспарадках (артыкул 293)
      2.1 discrediting | charge of “discrediting” the country | обвинение в «дискредитации» страны | абвінавачанне ў «дыскрэдытацыі» краіны
      2.4 unregistered-organisation | charge of acting for an unregistered or liquidated association (Article 193-1) | обвинение в деятельности от имени незарегистрированного или ликвидированного объединения (статья 193-1) | абвінавачанне ў дзейнасці ад імя незарэгістраванага або ліквідаванага аб’яднання (артыкул 193-1)
      2.4 stealing | charge of theft | обвинение в хищении | абвінавачанне ў крадзяжы
    2.1 custody | custody after the charge | содержание под стражей после обвинения | утрыманне пад вартай пасля абвінавачання
    2.2 political-imprisonment | recognised as a political prisoner | признана политзаключённой | прызнаная палітзняволенай
      2.2 in-prison-year-end | political prisoner still held at the end of 2022 | политзаключённая, остававшаяся в заключении на конец 2022 года | палітзняволеная, якая заставалася ў зняволенні на канец 2022 года
    2.2 special-proceedings | special proceedings in absentia | специальное (заочное) производство | спецыяльная (завочная) вытворчасць
      2.2 confiscation | confiscation of the property of exiles | конфискация имущества уехавших | канфіскацыя маёмасці тых, хто з’ехаў
    2.2 extremist-list | put on the State’s list of persons “involved in extremist activities” | включение в список лиц, «причастных к экстремистской деятельности» | уключэнне ў спіс асоб, «датычных да экстрэмісцкай дзейнасці»
      2.2 occupation-ban | limits on occupations and posts | ограничения на профессии и должности | абмежаванні на прафесіі і пасады
      2.2 financial-restriction | limits on financial transactions | ограничения на финансовые операции | абмежаванні на фінансавыя аперацыі
    2.2 preventive-register | preventive register in detention | профилактический учёт в заключении | прафілактычны ўлік у зняволенні
      2.2 yellow-patch | yellow patch as the mark of the register | жёлтая бирка как знак учёта | жоўтая бірка як знак уліку
      2.2 handcuffs | handcuffs as a rule of the register | наручники как правило учёта | кайданкі як правіла ўліку
    2.2 citizenship-loss | loss of citizenship while abroad | лишение гражданства за границей | пазбаўленне грамадзянства за мяжой
    2.4 wanted | declared wanted | объявлена в розыск | абвешчаная ў вышук
  `,
  ),
  ...reportList(
    'relocation-and-safety',
    ['relocation and safety', 'отъезд и безопасность', 'ад’езд і бяспека'],
    `
    2.2 relocated | lives in relocation | живёт в релокации | жыве ў рэлакацыі
    2.2 considered-leaving | has considered leaving | думала об отъезде | думала пра ад’езд
    2.2 feels-safe | feels safe | чувствует себя в безопасности | адчувае сябе ў бяспецы
    2.2 feels-unsafe | does not feel safe | не чувствует себя в безопасности | не адчувае сябе ў бяспецы
    2.2 no-answer | gave no answer on her safety | не ответила о безопасности | не адказала пра бяспеку
    2.2 vulnerable-with-children | vulnerable in a new country with children | уязвима с детьми в новой стране | уразлівая з дзецьмі ў новай краіне
    2.2 no-livelihood | lack of livelihood | нехватка средств к жизни | нястача сродкаў да жыцця
  `,
  ),
];
