/** Women's given names of Belarus: see given-names.ts for how a line is read. */
export const womenNames = `
Аляксандра Александра Alexandra Aleksandra Alexandrine / Алеся Олеся Саша Сашка Шура Саня Леся Сашенька Алесенька
Алеся Олеся Alesia Olesya / Леся Лэся Алеська
Алена Елена Алёна Олена Helen Helena Hélène Yelena Elena Jelena / Лена Ленка Леночка Аленка Алёнка Аленачка Алёнушка
Аліна Алина Alina / Аля Алинка Алінка
Аліса Алиса Alice Alicja / Алиска
Ала Алла Alla / Аллочка
Альбіна Альбина Albina / Аля
Анастасія Анастасия Настасся Настасья Анастасія Anastasia Anastasie Anastazja / Наста Настя Настачка Настенька Ася Стася Настасенька Настуся Настка Насцечка Насця Насьця Nasta Nastya Nastia Nascia
Анжэла Анжела Angela Angèle / Анжелка
Анжаліка Анжелика Анджелика Angelika Angelica Andżelika / Анжэла Анжела Angela
Антаніна Антонина Antonina Antoinette / Тоня Тоська Антося Тонечка
Анфіса Анфиса / Фиса
Арына Арина Орина Arina / Ариша Арынка
Аўдоцця Евдокия Яўдокія Авдотья Eudokia / Дуня Дуся Аўдоля
Агата Агафья Агафія Agatha / Агатка
Аглая
Агнія Агния Агнеса Агнешка Agnes Agnieszka / Агняшка
Аксана Оксана Oksana Oxana Aksana / Ксюша Аксанка Оксанка Ксана
Аўрора Аврора Aurora
Браніслава Бронислава Bronisława / Броня
Валерыя Валерия Valeria Valérie Waleria / Лера Валера Лерачка
Валянціна Валентина Валянтына Valentina Valentine Walentyna / Валя Валечка Валюша
Васіліса Василиса Vasilisa / Вася
Вера Vera Wiera / Верачка Верочка Верка
Вераніка Вероника Veronica Veronika Weronika Véronique / Ника Вика Верка Ніка
Віялета Виолетта Віалета Violetta / Вета Віта
Вікторыя Виктория Victoria Victoire Wiktoria / Віка Вика Вікуся
Вікенція Викентия
Віта Вита Vita
Віталіна Виталина / Віта
Вольга Ольга Олга Olga Olha Volha Wolha Helga / Оля Воля Олечка Олька Вольгачка Волечка Вольгуша Ольгуня
Галіна Галина Halina Galina / Галя Галинка Галка Галінка
Ганна Анна Anne Anna Hannah Hanna Ann / Аня Аннушка Анюта Нюра Гануля Гануся Ганначка Анечка Анька Анка Ганька Анютка Нюша
Гелена Хелена Helena / Геля
Генрыета Генриетта Henrietta Henryka
Глафіра Глафира / Глаша
Дамініка Доминика Dominika
Данута Danuta / Дануся
Дар'я Дарья Дарыя Дарія Daria Darya Darja / Даша Дарка Дашка Дашенька Дарына Даречка
Дарына Дарина Daryna
Дзіна Дина Dina / Диночка
Дзіяна Диана Дыяна Дзіана Diana Diane
Ева Эва Eve Eva Ewa
Евелина Эвелина Эвеліна Evelina Ewelina
Жана Жанна Jeanne Joanna Zhanna Żanna / Жанночка Жанка
Зінаіда Зинаида Zinaida / Зіна Зина
Злата Zlata
Зоя Zoe Zoya Zoja / Зоенька Зойка Зося
Зося Зофія Софья Софія Zofia / Зоська
Ілона Илона Ilona
Інга Инга Inga
Іна Инна Inna / Инночка
Інэса Инесса Інеса Inessa
Ірына Ирина Irene Irina Iryna Irène / Ира Іра Ірка Ирочка Иришка Ірачка Ирка / Арына
Іраіда Ираида
Каміла Камілла Камила Camilla Kamila
Канстанцыя Констанция Constance
Караліна Каролина Caroline Karolina / Каралінка
Кацярына Екатерина Катерина Катарына Catherine Katharina Katarzyna Ekaterina Yekaterina Katsiaryna Kaciaryna / Каця Катя Катька Кацька Катюша Кася Катенька Кацечка Кацюша Катюха
Кіра Кира Kira / Кирочка
Клаўдзія Клавдия Claudia / Клава Клаша
Клара Clara Klara
Ксенія Ксения Аксіння Аксинья Xenia Ksenia Ksienija / Оксана Аксана Ксюша Ксеня Ксюха Ксеша
Крысціна Кристина Хрысціна Христина Christina Christine Krystyna / Крыся Кристинка Тина
Ларыса Лариса Larissa Larysa Larisa / Лара Лорик Ларка
Лаура Laura
Лізавета Елизавета Лізавэта Эльжбета Альжбета Elisabeth Elizabeth Elżbieta Yelizaveta / Ліза Лиза Лизка Лізка Бэта
Лідзія Лидия Лідія Lydia Lidia / Лида Ліда Лідка Лідачка
Лілія Лилия Lilia Lily Liliana / Лиля Ліля
Людміла Людмила Ludmila Ludmilla Ludmiła / Люда Міла Мила Люся Людка Людачка
Любоў Любовь Любава Liubou Lubow / Люба Любаша Любка
Любава / Люба
Маргарыта Маргарита Margaret Margarita Małgorzata Marguerite / Рита Рыта Марго Ритка
Марыя Мария Марія Марья Mary Maria Marie Maryja Mariya / Маша Маня Маруся Марыйка Маришка Машка Мар'я Марыська Марылька Машенька Муся Марыля
Марына Марина Marina Maryna / Марынка Маринка Мара Мариша
Марыяна Марианна Мар'яна Марьяна Марыянна Marianne Marianna / Марьянка
Матрона Матрёна Матруна / Мотя
Мілана Милана Milana
Мірыям Мириам Miriam
Надзея Надежда Надзежда Nadzieja Nadia Nadezhda / Надзя Надя Надежка Надзька Надюша Надейка
Наталля Наталья Наталія Наталия Natalie Natalia Nathalie Natallia Natalla / Наташа Натали Натка Ната Наташка Натуля Таля Талля
Неля Нелли Нэлі Нелля Nelly / Нэля
Ніна Нина Nina / Ніначка Нинка
Ніка Ника Nika
Нона Нонна Nonna
Оксана Аксана Oksana / Ксюша
Паліна Полина Pauline Paulina Apolonia Polina / Поля Палінка Полька Поленька
Параскева Прасковья Праскоўя / Параска Паша
Пелагея Палагея Pelagia / Поля
Раіса Раиса Raissa Raisa / Рая Райка
Рэгіна Регина Regina
Рыма Римма Rimma
Роза Ружа Rosa Róża
Ружана Розана Rozana
Раксана Роксана Roxana Roksana
Русалія Розалия Разалія Rosalia
Сабіна Сабина Sabina
Сафія Софья София Софія Sophia Sofia Sophie Zofia Sofya / Соня Зося Софа Сонька Сонечка
Святлана Светлана Сьвятлана Svetlana Sviatlana Swietłana Swetlana / Света Светка Лана Светочка Святланка Светик Svieta
Серафіма Серафима / Сима
Станіслава Станислава Stanisława / Стася Слава
Стэфанія Стефания Стэфанида Stephanie Stefania / Стефа Стэфа
Сузана Сусанна Susanna Susan Zuzanna
Тамара Tamara / Тома Тамарка
Таццяна Татьяна Тацяна Тэтьяна Тацьцяна Tatiana Tatjana Tatsiana Taćciana / Таня Танюша Танька Танечка Таньчик
Таіса Таисия Таісія Таиса Taisia
Тэрэза Тереза Theresa Teresa Thérèse
Тэкля Фёкла Фекла Tekla
Уладзіслава Владислава Władysława / Влада Улада Слава
Улада Влада
Уляна Ульяна Юліяна Julianna Juliana Uliana / Уля Улька
Фаіна Фаина Faina / Фая
Феадора Федора Тэадора Theodora / Федора
Цэцылія Цецилия Cecilia
Эла Элла Ella
Эльвіра Эльвира Elvira
Эліна Элина Elina
Эма Эмма Emma
Эмілія Эмилия Emily Emilia
Эльміра Эльмира
Эрыка Эрика Erica
Эсфір Эсфирь Эстэр Esther Ester
Юлія Юлия Юлияния Julia Julie Yulia Julija Yuliya / Юля Юлька Юленька Юльчик
Юзэфа Юзефа Józefa Josephine / Юзя
Юстына Юстина Жустина Justina Justyna
Ядвіга Ядвига Jadwiga Hedwig / Ядзя Ядзька
Яна Jana Yana / Янка Яначка Янина
Яніна Янина Janina / Яна Янінка Яня
Яраслава Ярослава Yaroslava / Слава
Яўгенія Евгения Eugenia Yevgenia Evgenia Eugénie / Жэня Женя Женька Геня
Яфрасіння Ефросинья Еўфрасіння Ефрасіння Euphrosyne Euphrosine / Фрося Фроська
Сняжана Снежана Snezhana / Снежка
Мальвіна Мальвина
Дарыята Доротея Dorothy Dorota
Гражына Гражина Grażyna
Ванда Wanda
Ірэна Ирена Irena Irene / Ірка
Беата Beata
Барбара Варвара Barbara / Варя Варка Бася
Аделаіда Аделаида Adelaide Adele
Амалія Амалия Amalia
Ангеліна Ангелина Анжэліна Angelina / Геля
Лукерья Лукер'я Глікерыя / Луша
Мелання Мелания Маланья Маланка Melania
Сцепаніда Степанида / Стэпа
`;
