/**
 * Names as they are met in the field, recorded and searched: K'iche', Q'eqchi', Mam, Q'anjob'al, Kaqchikel and
 * Garífuna names, surnames of Honduras and El Salvador, short forms, particles, names run together, letters lost,
 * changed places or doubled, orders, missing and married surnames. Written after the search was made, and no rule
 * was fitted to them.
 */
export const fieldPairs = `
Diego Xuncax Andrés | Diego Shuncash Andres
Eulalia Toledo Q'uq' | Ulalia Toledo Cuc
Mateo Pascual Baltazar | Mateo Paskual Valtasar
Juana Tz'oc Mejía | Juana Tzoc Megia
Micaela Ch'en Sarceño | Micaela Chen Sarseño
Pedro Gaspar Xapín | Gaspar Pedro Shapin
Catarina Sebastián Xunik | Katarina Sevastian Shunik
Magdalena Ixcot Chávez | Magdalena Iscot Chabes
Santos Q'eq Choc | Santos Kek Choc
Candelaria Ba Tiul | Candelaria Va Tiul
Abelino Yaxcal Caal | Avelino Yashkal Kal
Vicenta Sacul Mucú | Bisenta Sakul Mucu
Elvira Tzalam Pop | Elbira Salam Pop
Rigoberto Tzib Ché | Rigoberto Sib Che
Ofelia Jolomná Rax | Ofelia Holomna Rash
Dominga Xo' Chen | Dominga Sho Chen
Manuel Ixcayau Sac | Manuel Ishcayau Sac
Josefa Aju Tzunún | Chepa Aju Sunun
Pascuala Ajtujal Vicente | Pascuala Ajtujal Bisente
Tomás Quixtán Ordóñez | Tomas Kishtan Ordoñes
Cristina Huinac Ovalle | Cristina Winac Obaye
Ángel Huitz Cojtí | Anjel Witz Cojti
Rosalía Cojulún Xet | Rosalia Cojulum Shet
Ana Yocuté Quisquiná | Ana Llocute Kiskina
Tránsito Xinico Batz | Transito Shinico Bats
Ramiro Ajú Lajuj | Ramiro Ahu Lahuh
Hermelindo Chiquín Coy | Ermelindo Chikin Koy
Denia Yolany Guity Martínez | Denia Yolani Güity Martines
Olvin Joel Norales Lacayo | Olbin Yoel Norales Lacallo
Santos Bernárdez Ávila | Santos Bernardes Abila
Yensi Waleska Cacho Suazo | Yenci Gualesca Cacho Suaso
Marvin Arzú Álvarez | Marbin Arsu Albares
Keyla Nohelia Euceda Zelaya | Queila Noelia Euseda Selaya
Osiris Bonilla Umanzor | Osiris Boniya Umansor
Darwin Josué Izaguirre Oyuela | Daruin Josue Isagirre Oyuela
Fany Suyapa Maradiaga Ortez | Fanny Sullapa Maradiaga Ortes
Exon Ariel Chirinos Mejía | Ekson Ariel Chirinos Megia
Yessica Xiomara Argeñal Godoy | Jessica Siomara Arjeñal Godoi
Selvin Geovany Yanes Bú | Selbin Jovani Llanes Bu
Kenia Guadalupe Menjívar Cruz | Quenia Lupe Menjibar Crus
Wilber Alexander Chicas Hernández | Wilver Alexander Chikas Ernandez
Reina Isabel Sorto Zavala | Reyna Isabel Sorto Sabala
Balmore Antonio Guardado Rivas | Valmore Antonio Gwardado Ribas
Roxana Lisseth Henríquez Ayala | Rocsana Liseth Enriques Ayala
Erick Vladimir Quintanilla | Eric Bladimir Kintanilla
Jaqueline Beatriz Alvarenga | Yakelin Veatris Albarenga
Josselyn Abigaíl Orantes | Yoselin Avigail Orantes
Tatiana Marisela Cortez Gálvez | Tatiana Maricela Cortes Galbes
José Ángel Tum Ixcoy | Chepe Tum Ixcoy
María Guadalupe Yac Sop | Lupita Yac Sop
Fernando Raxcacó Ical | Nando Raxcaco Ical
Antonio Saquic Toj | Toño Saquic Toj
Francisco Mejicanos Uz | Pancho Mejicanos Uz
Concepción Bámaca Cifuentes | Concha Bamaca Cifuentes
Ignacio Chitay Morente | Nacho Chitay Morente
Rosario Sontay Vail | Chayo Sontay Vail
Jesús Emanuel Tuyuc Caná | Chus Tuyuc Cana
Manuel de Jesús Ardón Cerna | Meme Ardon Cerna
Mercedes Cumatz Pablo | Meche Cumatz Pablo
Vicente Zapeta Us | Chente Sapeta Us
Guillermo Tax Aguilón | Memo Tax Aguilon
Gabriela Yojcom | Gaby Yojcom
Isabel Gómez Sacrab | Chabela Gomez Sacrab
Dolores Chamalé | Lola Chamale
María Elena de la Rosa Cux | Ma. Elena De La Rosa Cux
María Fernanda Pirir Boror | M. Fernanda Pirir
Juan Francisco Xajil Yool | J. Francisco Xajil
José Luis de Paz Catalán | Jose Luis Depaz
Ana del Carmen Lorenzana | Ana Delcarmen Lorenzana
Carlos Enrique Hernández Tahay | Carlos Hdez. Tahay Jr.
Rosa Idalia Pérez-Ixchop | Rosa Idalia Perez Ixchop
Pedro Sánchez-Colocho | Sanchez Colocho Pedro
Julio César San Martín Uyú | Julio Cesar Sanmartin Uyu
Miguel Ángel de los Santos Noj | Miguelangel Delossantos Noj
Luz Marina Tzita Culajay | Luzmarina Tzitaculajay
Ana María Velásquez Coc | Anamaria Velasquezcoc
José María Oxom Maas | Josemaria Oxom Maas
Mary Luz Ordóñez Tobar | Maryluz Ordonez Tovar
Édgar Ottoniel Chiroy | Edgarottoniel Chiroy
Edwin Rolando Sucuquí | Edwin Rolando Sucqui
Nohemy Beatriz Chacach | Nohemy Beatriz Chaccah
Alba Marina Jocol Yat | Alba Marina Jocool Yat
Walter Estuardo Balán | Walter Estuardo Balna
Sandra Maribel Colaj Otzoy | Sandra Maribel Colak Otzoy
Gerber Obdulio Mayén | Gerbre Obdulio Mayen
Otoniel Bulux Quino | Otoniel Vulus Kino
Leidy Maritza Ujpán | Leydi Marisa Uhpan
Rocío Batzín Sirín | Rocio Batsni Sirin
Blanca Azucena Chávez Noriega | Noriega Chavez Blanca
Gladis Marleny Roquel Calí | Gladys Marleni Roquel de Ajú
Irma Yolanda Tzirín | Irma Yolanda Tzirin vda. de Sal
Wendy Paola Quemé Coyoy | Wendy Quemé
Estuardo Josué Paxtor Ren | Estuardo Paxtor
Elmer Adolfo Sambrano Ochaeta | Zambrano Ochaeta Elmer
Dina Araceli Sirín Cumes | Araceli Dina Cumez
Jacinto Brito Raymundo | Hacinto Brito Reymundo
Yahaira Quesada Urízar | Jahaira Kesada Urisar
Guillermo Huertas Lajpop | Guiyermo Wertas Lahpop
Joaquín Ixim Coc | Hoakin Ixim Coc
Esvin Adalberto González Tzep | Esvin Gonzal Tzep
Mynor Castellanos Xiap | Minor Castel Xiap
Sebastiana Valladares Xutuc | Sebastiana Vallad Xutuc
Noé Chajchaguín | Noe Chachaguin
Petronila Us Imul | Petrona Us Imul
Cipriano Ajquejay | Sipriano Akejay
Feliciana Ixmay Tot | Felisiana Ishmai Toth
Maximiliano Och Bo | Maximo Och Bo
Adelaida Xitamul | Adelayda Chitamul
Efraín Mendez Ajtzip | Efrain Mendes Ajsip
Lesbia Azurdia Ixpatá | Lesvia Asurdia Ishpata
Juana Xol Caal | Juna Shol Cal
Marta Lidia Pérez Cú | Martha Lidia Pres Cu
José Armando Chub | Jose Armado Chub
Sonia Elizabeth Raymundo | Sonia Elisabet Raimundo
Elmer Geovani Mejía Sis | Elmer Yobani Megia Sis
Yohana Lisbeth Coc Tiul | Yoana Lizbeth Kok Tiul
Mario Efraín Sub Caal | Mario Efrin Sub Caal
Heidy Marleny Cac Xol | Haidy Marlene Kak Xol
Wualter Ramírez Díaz | Walter Ramires Dias
Deyvi Alexander Bonilla | Davy Alexander Bonila
Brenda Yamileth Castro Amaya | Brenda Yamilet Crasto Amaya
Karla Vanessa Rivas | Carla Banesa Ribas
Santos Candelaria Hernández | Santos Candelario Hernandes
Evelin Rosibel Portillo | Ebelyn Rosivel Portiyo
Dilcia Suyapa Murillo | Dilsia Suyapa Muriyo
Mirian Consuelo Ayala | Miriam Consuelo Aya la
Eswin Rolando Cal Botzoc | Esvin Rolando Cal Botsoc
Aurelia Xiquín Ajsivinac | Aurelia Chiquin Ajsibinac
Fredy Orlando Tzí | Freddy Orlando Chi
Juan Tomás Ramos Brito | Juan Tomas Ramosbrito
Angelina Pu Tojín | Anjelina Pu Tohin
Reyes Us Chumil | Rellez Us Chumil
Natividad Saquic | Nati Saqic
Hilda Leticia Ac Ich | Ilda Letisia Ac Ich
Marvin Noé Quib Chen | Marvin Noe Kib Chem
Rubilio Sacbá | Rovilio Sacva
Nolberto Choc Ical | Norberto Choc Ikal
Eluvia Matías | Elubia Matiaz
Ermita Caal Tut | Hermita Cal Tud
Wilson Rafael Sicá | Wuilson Rafael Zica
Crisanto Ixtabalán | Crisanto Ishtavalan
Emerson Joel Chilín | Emerzon Yoel Chilin
Sucely Noemí Yoj | Suseli Noemy Lloj
Bayron Ottoniel Poou | Byron Otoniel Pou
Ericka Maribel Tujab | Erica Marivel Tuhab
Lourdes Xicay Patzán | Lurdes Shicai Pazan
Ma. Isabel Tepaz | Maria Isavel Tepas
José Xep | Chepe Shep
Teresa Chiroy | Tere Chiroi
Esperanza Tojil Xiquitá | Espransa Tohil Shikita`
