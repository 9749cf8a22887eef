/**
 * Names as they were registered and as somebody asks for them: sixty pairs of the ways in which names of
 * children on the move go astray. Written for this bench and never looked at while the search was made.
 */
const text = `
Lesly Marisol Vásquez Cardona | Lesli Marizol Basques Cardona
Domitila Xol Ixim | Domitila Shol Ishim
Óscar Danilo Zeceña Véliz | Oscar Danilo Seseña Belis
Ingrid Yamileth Sajché Coy | Ingri Llamilet Sajche Coi
Byron Alexis Hichos Aldana | Bairon Alecsis Ichos Aldana
Yulisa Noemí Quiñónez Barrera | Julisa Noemi Kiñones Varrera
Marvin Giovanni Ixcoy Tzoc | Marbin Yovani Iscoy Soc
Elder Josué Cahuec Xitumul | Helder Josue Kawek Shitumul
Zuly Esperanza Hernández Cobón | Suli Esperansa Ernandes Cobon
Nehemías Chávez Oxlaj | Neemias Chabes Oshlaj
Jackeline Roxana Velásquez Pú | Yaquelin Rosana Belasquez Pu
Wilson Geremías Yat Choc | Güilson Jeremias Llat Chok
Kimberly Saraí Zelada Gómez | Kimberli Sarahi Selada Gomes
Herlinda Tzunún Batz | Erlinda Sunun Bats
Víctor Hugo Escobedo Nájera | Bictor Ugo Escovedo Najera
Heydi Carolina Bolaños Zavala | Jeidy Karolina Volaños Sabala
Rocael Quiej Ajpop | Rokael Kiej Ahpop
Yobani Rigoberto Guzmán Cruz | Giovanny Rigoverto Gusman Crus
Estefani Jimena Arévalo Paz | Stephanie Ximena Arebalo Pas
Basilia Tzep Guarchaj | Vasilia Tsep Warchaj
Selena Maricruz Ajq'ij Sulugui | Selena Maricruz Ajquij Sulugui
Mateo K'oy Saqb'ajil | Mateo Koy Sacbajil
Lucía Q'anil Tum | Lucia Qanil Tum
Andrés B'atz' Ch'ok | Andres Batz Chok
Ana Ixchel T'ot Pérez | Ana Ischel Tot Peres
José Tz'unun Quib | Jose Tzunun Quib
Caal Pop Rigoberto | Rigoberto Caal Pop
Ajanel Tiu María Tomasa | María Tomasa Ajanel Tiu
Edgar Rolando Monzón Rax | Monzon Rax Edgar Rolando
Floridalma Cucul Teni | Cucul Teni Floridalma
Santos Eusebio Maquín Ical | Maquin Ical Santos Eusebio
Bernardo Sis Ixtecoc | Ixtecoc Bernardo Sis
Teresa de Jesús Argueta Lemus | Argueta Lemus Teresa de Jesus
Isaías Benjamín Funes Orellana | Benjamin Isaias Orellana Funes
Gricelda Maribel Portillo Ayala | Gricelda Maribel Portillo
Denis Alberto Umanzor Turcios | Denis Umanzor
Keily Daniela Sagastume Villeda | Keily Sagastume
Melvin Antonio Recinos Palma | Melvin Antonio Recinos
Dulce Abigail Mejicanos Corado | Abigail Mejicanos
Cristofer Ariel Benavides Ponce | Cristofer Benavides
Nayeli Fernanda Chicas Rivas | Nayeli Chicas
Jorge Mario Tecún Umul | Jorge Tecun
Rosa Elvira Batzibal Sacalxot | Rosa Batzibal
Marleny Judith Godoy Barillas | Marleny Judith Godoy de Monroy
Blanca Estela Zepeda Rodas | Blanca Estela Zepeda de Rodríguez
Aura Violeta Ventura Ochoa | Aura Violeta Ventura de Paz
Silvia Leticia Chonay Tubac | Silvia Leticia Chonay viuda de Cua
Delmi Yolanda Mancía Landaverde | Delmi Yolanda Mancia de Flores
Juan de León Sacalxot | Juan Deleon Sacalxot
María del Cid Peralta | Maria Delcid Peralta
Pedro de la Cruz Ixcot | Pedro Delacruz Ixcot
Ana Lucía San José Barco | Analucia Sanjose Barco
Flor de María Us Lux | Flordemaria Us Lux
Luis Ángel Xicará Yaxón | Luisangel Shicara Yashon
Maycol Estiven Zamora Leiva | Michael Steven Samora Leyva
Brandon Yahir Tzaquitzal Son | Branden Jair Saquitzal Son
Yostin Emanuel Barahona Cáceres | Justin Enmanuel Varaona Caseres
Britany Sharlyn Lemus Guerra | Brittany Charlin Lemus Gerra
Génesis Keren Aceituno Bú | Jenesis Queren Aseituno Bu
Wilfredo Ulises Zúniga Euceda | Wilfrido Ulices Suniga Euseda`

export type VariantPair = { readonly registered: string; readonly asked: string }

export const variantPairs: readonly VariantPair[] = text
  .trim()
  .split('\n')
  .map((line) => {
    const [registered = '', asked = ''] = line.split(' | ')
    return { registered, asked }
  })
