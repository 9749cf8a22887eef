import { fieldPairs } from './field-pairs.ts'

/**
 * Names as recorded and as somebody searched for them, by their ways of going astray. Every third pair of each
 * class is held out: it was written with the others and never looked at while rules and weights were chosen.
 */
export type RecallClass =
  | 'spelling'
  | 'mayan'
  | 'order'
  | 'missing-surname'
  | 'married'
  | 'apostrophe'
  | 'joined'
  | 'nickname'
  | 'us-clerk'
  | 'field'

const pairs: Readonly<Record<RecallClass, string>> = {
  spelling: `
Juan Carlos Vásquez Orellana | Juan Carlos Basques Oreyana
Yesenia Maribel Echeverría Paz | Jessenia Maribel Hecheverria Pas
Brayan Estuardo Hernández Chávez | Bryan Estuardo Ernandes Chabes
Wilmer Alexander Gutiérrez Mejía | Guilmer Alexander Gutierres Megia
Kevin Josué Velásquez Rivas | Kebin Josue Belasques Ribas
Ximena Guadalupe Jiménez Solís | Jimena Guadalupe Ximenez Solis
Jhonatan Ismael Castellanos Zúniga | Jonathan Ysmael Casteyanos Suniga
Geovanny Alberto Quiñónez Herrera | Yovani Alberto Kinones Errera
Heidy Marisol Barrientos Cifuentes | Jeidi Marizol Varrientos Sifuentes
Walter Enrique Zepeda Villalobos | Gualter Enrrique Cepeda Billalobos
Yahaira Nohemí Zelaya Ayala | Jahaira Noemi Selaya Allala
Cristian Abimael Sarceño Godínez | Christian Avimael Zarceno Godines
Elsy Xiomara Cáceres Valladares | Elsi Siomara Caseres Balladares
Joaquín Ezequiel Bautista Recinos | Joaquin Esequiel Vautista Resinos
Wendy Azucena Guevara Chicas | Güendi Asusena Guebara Chicaz
Óscar Rolando Ávalos Menjívar | Oscar Rolando Abalos Menjibar
Deysi Lizbeth Marroquín Corado | Daisy Lisbet Marrokin Corado
Edwin Osvaldo Yanes Umaña | Eduin Oswaldo Llanes Umana
Génesis Nayeli Sánchez Bonilla | Jenesis Nalleli Sanches Vonilla
Hugo Efraín Aguirre Pacheco | Ugo Efrain Agirre Pachecco
Selvin Baudilio Reynoso Gálvez | Selbin Vaudilio Reinozo Galves`,
  mayan: `
Domingo Xol Caal | Domingo Shol Cal
Petrona Tzoc Ajanel | Petrona Soc Ahanel
Mateo Quiej Tzul | Mateo Kiej Sul
Catarina Xicay Cux | Catarina Shikay Kush
Sebastián Choc Tiul | Sebastian Chok Tiul
Rigoberto Coc Ixcoy | Rigoberto Kok Ishcoy
Marcelino Cuc Chub | Marcelino Kuk Chub
Juana Tzep Ixmatá | Juana Sep Ishmata
Manuel Batz Oxlaj | Manuel Bats Oshlaj
Elvira Quej Pop | Elvira Kej Pop
Isabel Raxcacó Xuyá | Isabel Rashcaco Shuya
Pascual Tzoy Yax | Pascual Soy Yash
Tomás Macz Botzoc | Tomas Mac Botsoc
Candelaria Chuc Tzunún | Candelaria Chuk Sunun
Andrés Cucul Ical | Andres Kukul Ikal
Micaela Xiloj Ixcol | Micaela Shiloj Ixkol
Gaspar Guarchaj Tambriz | Gaspar Warchaj Tanbris
Diego Itzep Tojín | Diego Itsep Togin
Floridalma Xitumul Uz | Floridalma Shitumul Us
Santos Chavajay Quiacaín | Santos Chabajai Kiacain
Baltazar Tzunux Coj | Baltasar Sunush Koj`,
  order: `
José Luis Pérez Ramos | Ramos Pérez José Luis
María Elena Cruz Portillo | Portillo Cruz María Elena
Mateo Francisco Francisco | Francisco Mateo
Carlos Humberto Flores Zelaya | Zelaya Flores Carlos
Ana Lucía Morales Lemus | Lucía Ana Lemus Morales
Darwin Josué Mejía Banegas | Mejia Banegas Darwin
Juan José Manuel Francisco | Manuel Francisco Juan José
Elmer Antonio Godoy Corado | Corado Godoy Elmer Antonio
Sandra Patricia Argueta Alas | Argueta Sandra Alas
Pedro Domingo Pascual | Pascual Domingo Pedro
Melvin Adonay Rivera Ulloa | Ulloa Rivera Melvin
Rosa Amalia Chen Teletor | Teletor Chen Rosa
Nelson Omar Sagastume Paiz | Paiz Nelson Sagastume
Marta Julia Choc Rax | Rax Choc Marta
Gerson Abdiel Escobar Tobar | Tobar Escobar Gerson
Blanca Estela Ortiz Mazariegos | Mazariegos Blanca Ortiz
Andrés Juan Diego | Diego Andrés Juan
Óscar Danilo Lainez Turcios | Turcios Oscar Lainez
Emely Yamileth Pineda Guardado | Guardado Pineda Emely
Miguel Tomás Lucas | Lucas Miguel Tomás
Kenia Suyapa Amador Funez | Funez Kenia Amador`,
  'missing-surname': `
Jorge Mario Barrios Bámaca | Jorge Bamaca
Evelin Rocío Roblero Ventura | Evelin Roblero
Wilson Eduardo Gramajo de León | Wilson Gramajo
Ingrid Paola Villeda Monroy | Ingrid Villeda
Fredy Orlando Cardona Miranda | Fredy Cardona
Yulissa Abigail Turcios Montoya | Yulissa Turcios
Milton Geovani Recinos Salguero | Milton Recinos
Katerin Julissa Alvarenga Ponce | Katerin Alvarenga
Rony Estuardo Samayoa Vielman | Rony Samayoa
Dilcia Marleny Perdomo Orellana | Dilcia Perdomo
Anderson Isaí Melgar Cubías | Anderson Melgar
Lesbia Carolina Sontay Puac | Lesbia Sontay
Otoniel Isaac Calel Lux | Otoniel Calel
Marvin Adolfo Chinchilla Dubón | Marvin Chinchilla
Karla Vanessa Menjívar Abrego | Karla Menjivar
Abner Eliseo Tumax Chaclán | Abner Tumax
Norma Leticia Revolorio Yanes | Norma Revolorio
Jairo Daniel Maradiaga Sierra | Jairo Maradiaga
Aracely Beatriz Ovalle Galicia | Aracely Ovalle
Erick Fabricio Villatoro Camposeco | Erick Villatoro
Glenda Yaneth Cerrato Izaguirre | Glenda Cerrato`,
  married: `
Rosa Elvira López Tojil de Pérez | Rosa Elvira López Tojil
Marta Alicia Chacón Aldana | Marta Alicia Chacón de Morales
Juana Isabel Hernández Sacalxot viuda de Gómez | Juana Isabel Hernández Sacalxot
Gloria Esperanza Monzón Letona | Gloria Monzón vda. de Ruiz
Blanca Lidia Argueta Membreño de Flores | Blanca Lidia Argueta
Silvia Leonor Barillas Cabrera | Silvia Barillas de Estrada
Ana Victoria Tecún Sapón de Ajtún | Ana Victoria Tecún
Dora Alicia Lemus Sandoval | Dora Lemus de Guerra
Carmen Amalia Portillo Rivas de Zelaya | Carmen Portillo Rivas
María Teresa Yat Caal | María Teresa Yat de Pop
Irma Yolanda Ruano Donis de Corado | Irma Yolanda Ruano
Olga Marina Cifuentes Maldonado | Olga Marina Cifuentes de Orozco
Thelma Judith Palencia Cordón viuda de Paz | Thelma Palencia Cordón
Mirna Elizabeth Ramírez Godínez | Mirna Ramírez de Velásquez
Zoila Marina Quintanilla Amaya de Benítez | Zoila Quintanilla
Aura Violeta Najarro Figueroa | Aura Violeta Najarro de Salazar
Catalina Itzep Osorio de Lux | Catalina Itzep
Reina Isabel Alfaro Guevara | Reina Isabel Alfaro de Hernández
Francisca Tuiz Mendoza viuda de Sosof | Francisca Tuiz
Delmi Noemí Bonilla Henríquez | Delmi Bonilla de Molina
Berta Lidia Curup Tubac de Sirín | Berta Lidia Curup`,
  apostrophe: `
Juan Ajq'ij Tzunun | Juan Ajquij Tzunun
María Ch'en Pop | Maria Chʼen Pop
Pedro Q'anil Chub | Pedro Qanil Chub
Rosa B'atz' Coy | Rosa Batz Coy
Tomás K'oy Sica | Tomas Koy Sica
Elena Tz'ul Yac | Elena Tzul Yac
Manuel Ajtz'alam Cotí | Manuel Ajtzalam Coti
Lucía Sac B'a | Lucia Sac Ba
Diego Ixb'alan Cúmez | Diego Ixbalan Cumez
Miguel Chi’ti’ Us | Miguel Chiti Us
Petrona Aj´pop Xec | Petrona Ajpop Xec
Andrés K’in Tol | Andres Kin Tol
Josefa Poq’ Rax | Josefa Pok Rax
Santiago T'ut' Caal | Santiago Tut Caal
Ana Ixq'anil Choy | Ana Ixcanil Choy
Mateo Jo'm Cac | Mateo Jom Cac
Sebastián O'Xoj Par | Sebastian Oxoj Par
Isabel Q'uq' Tum | Isabel Cuc Tum
Felipe Ak'abal Tzoc | Felipe Acabal Tzoc
Marta Ch’utz Ic | Marta Chuz Ic
Ramón Saq'ik Bac | Ramon Saquic Bac`,
  joined: `
José Martínez Cruz | JOSE MARTINEZCRUZ
Luis Alberto Pérez Gómez | LUIS PEREZGOMEZ
Maricruz Toledo Arana | Mari Cruz Toledo Arana
Anamaría Sical Piox | Ana Maria Sical
Juan de la Cruz Hernández | Juan Delacruz Hernandez
Rosa María de León Fuentes | Rosamaria Deleon Fuentes
Josué del Cid Portillo | Josue Delcid Portillo
Miguel Ángel Caal Pop | MIGUELANGEL CAALPOP
Carlos San Martín Vega | Carlos Sanmartin Vega
Marco Antonio Sic Toj | Marcoantonio Sic Toj
Luz de los Ángeles Mejía Ayala | Luz Delosangeles Mejia
José Luis Orozco Fuentes | Joseluis Orozco Fuentes
Kevin Ramos Villeda | KEVIN RAMOSVILLEDA
Juan Diego Santa Cruz Tum | Juan Diego Santacruz Tum
Rosalinda Cú Tec | Rosa Linda Cu Tec
Elder Montes de Oca Rivas | Elder Montesdeoca Rivas
Wilmer Zavala Castro | WILMER ZAVALACASTRO
María José Choc Ical | Mariajose Choc Ical
Ana Lucía Batres Soto | ANALUCIA BATRES
Luis Fernando Ajú Cum | Luisfernando Aju Cum
Sandra Guerra Chew | SANDRA GUERRACHEW`,
  nickname: `
José Armando Tzoc Ramírez | Chepe Tzoc Ramirez
Francisco Emilio Ajanel Vicente | Pancho Ajanel
Guadalupe del Carmen Umanzor Paz | Lupe Umanzor
Jesús Antonio Xitumul Tecú | Chus Xitumul
Ignacio Bartolo Ical Tut | Nacho Ical Tut
Humberto René Lainez Cálix | Beto Lainez Calix
Antonio Benedicto Sunuc Tubac | Toño Sunuc
Manuel de Jesús Rivas Escamilla | Meme Rivas Escamilla
Gustavo Adolfo Lemus Vielman | Tavo Lemus Vielman
Isabel Catarina Brito Raymundo | Chabela Brito Raymundo
María Rosario Tumax Velásquez | Chayo Tumax
Salvador Ernesto Cubías Alas | Chamba Cubias
José Roberto Funez Izaguirre | Joseph Funez
Dolores Amparo Membreño Discua | Lolita Membreño
Vicente Pérez Camajá | Chente Camaja Perez
Enrique Alfonso Sapón Batz | Quique Sapon Batz
Juana Micaela Guox Tiniguar | Juanita Guox
Ramón Elías Zepeda Turcios | Moncho Zepeda Turcios
Mercedes Angelina Teletor Chen | Meches Teletor
Sebastián Xuncax Andrés | Sebas Xuncax
Rafael Santiago Cumes Ixcayá | Rafa Cumes Ixcaya`,
  'us-clerk': `
Joaquín Ernesto Chávez Ramos | Hoakin Chavez
Brandon Xavier Hernández Tum | BRANDON HERNANDEZ TUM
José Ángel Rodríguez Godínez | JOSE A RODRIGUEZ GODINES
María Fernanda Ixchop Us | MARIA F IXCHOP
Wilson Alexander Maldonado Robledo | WILSON ALEXAND MALDONADO
Esteban Samuel Quinteros Lara | STEVEN QUINTEROS LARA
Miguel Andrés Solórzano Tepaz | MICHAEL SOLORZANO TEPAZ
Yonatan Eliú Villanueva Santos | JONATHAN VILLANUEVA-SANTOS
Guillermo Antonio Peláez Cotzajay | WILLIAM PELAEZ COTZAJAY
Katherine Estefanía Lobos Noj | CATHERINE STEPHANIE LOBOS
Jorge Luis Tzunún Mactzul | GEORGE TZUNUN
Elizabeth Noemí Castañeda Sique | ELIZABETH CASTANEDA SIQUE
Pablo Isaías Rosales Chitay | PAUL ROSALES CHITAY
Héctor Manuel Figueroa Pichiyá | ECTOR FIGUEROA PICHIYA
Marcos Daniel Xiquín Calí | MARK XIQUIN
Ruth Abigaíl Montúfar Boror | RUTH MONTUFAR BOROR
Edgar Rolando Gutiérrez Ramírez | EDGAR GUTIERREZ RAMIR
Ángel Gabriel Quisquinay Soc | ANGEL QUISQUINA
Juan Pablo Hernández Ajcot | JOHN HERNANDEZ AJCOT
Santiago Alexis Ordóñez Chum | SANTIAGO ORDONES CHUM
Angélica María Yojcom Petzey | ANGELICA YOJCOM`,
  field: fieldPairs,
}

export type RecallPair = {
  readonly kind: RecallClass
  readonly recorded: string
  readonly searched: string
  readonly heldOut: boolean
}

export const recallPairs: readonly RecallPair[] = Object.entries(pairs).flatMap(([kind, text]) =>
  text
    .trim()
    .split('\n')
    .map((line, index) => {
      const [recorded = '', searched = ''] = line.split(' | ')
      return { kind: kind as RecallClass, recorded, searched, heldOut: index % 3 === 2 }
    }),
)
