/**
 * What people are called and what their papers say: short forms of Central America and Mexico, abbreviations of
 * clerks, English forms in files of the United States, and the spellings of borrowed names that no rule of
 * sound brings together. Each line: formal name(s), colon, other forms. Compiled from common use; a line says
 * that two names may be one person's, never that they are.
 */
export const shortForms = `
jose: chepe pepe pepito chepito cheo joseph joe josef chema joselito chepillo
josefa josefina: chepa pepa chepita fina finita pepita josephine chefina
guadalupe: lupe lupita lupillo pita gpe guada lupis
francisco: pancho paco pacho chico kiko quico frank francis fco panchito paquito curro francis chisco
francisca: pancha paca chica panchita paquita quica fca frances
jesus: chus chuy chucho jesse suso chuyito chusito chuchito
ignacio: nacho nachito
ignacia: nacha nachita
alberto roberto humberto gilberto heriberto norberto rigoberto adalberto dagoberto edilberto filiberto: beto betillo betito
roberto: rober bob bobby robert robertito rob tito
alberto: albert
bertha alberta roberta: beta bety
antonio: tono tonio tony toni tonito antony anthony anton tonin
antonia: tona tonia tonita toni
manuel: meme manolo mano manu manny manuelito lito
manuela: mela manola manuelita
benjamin: mincho min benja ben benny mincho
fermin: mincho min
erminia herminia: mincha
gustavo: tavo gus tavito
octavio: tavo tavito
isabel: chabela chave chabelita isa chavela isabelita bela elisabeth
elizabeth: eli liz lizzy beth betty licha eliza lisbeth lizbeth elizabet elisabet betsy
enrique: quique kike kique quiquito henry rique enriquito
enriqueta: queta quetita
eduardo: lalo guayo lalito edward ed eddy edi wayo edu edwar
edgardo: lalo
gonzalo: chalo lalo gonza chalito
rosario: chayo charo chayito chayin
rosalia: lia chayo rosi
consuelo: chelo chelito
graciela: chela gracie grace chelita
marcela: chela chela marce
isaac: chaco isac
isaias: chayas
mercedes: meche mechita merche meches
dolores: lola lolita loli lolis
concepcion: concha conchita chona concho chon conchis
encarnacion: chon chona
socorro: coco coquito soco
refugio: cuca cuco refugito
soledad: chole cholita sole
salvador: chava chamba salva chavita chambita salvita
sebastian: chano bastian sebas
feliciano: chano
graciano: chano
luciano: chano
emiliano: milo chano
santiago: chago santi yago chaguito james
jacobo: jacob jake yago
diego: dieguito
rosa: rosita rose chita rosi rosy
teresa: tere teresita techa theresa
vicente: chente vincent vince chentito
clemente: chente
inocente: chente chencho
lorenzo: lencho larry lawrence lenchito
florencio: lencho chencho poncho
crescencio: chencho
fulgencio: chencho
inocencio: chencho
florencia: lencha
alfonso: poncho ponchito fonso fonzo foncho
ildefonso: poncho foncho
cesar: checha
sergio: checo yeyo chejo serge
cecilia: chila ceci cheli chila
basilia: chila
basilio: chilo
isidro: chilo sidro isi chiro
isidra: chila
moises: moncho moy moi moisito
ramon: moncho monchito raymond ray
simon: moncho
ramona: moncha monchita mona
miguel: migue mike micky michael miguelito maikol
micaela: mica caya micha
rafael: rafa fallo ralph rafita fael raffy rafaelito
raquel: quela rachel raque
raul: rulo ruli raulito
ricardo: richi ricky richard cayo rich rica dick
rodolfo: fito rudy rolfo rudolph popo
adolfo: fito fo adolph
rodrigo: rigo rodri
rigoberto: rigo
hipolito: polo polito
leopoldo: polo leo
apolonio: polo
apolinario: polo polin
juan: juancho john juanito juanillo johnny juanchito jhon yoni jack
juana: juanita juanca jane jany juanis
guillermo: memo willy william bill will billy guille memito guicho
guillermina: mina mini guille
hermelinda: linda mela melinda
ermelinda: linda mela
maria: mari mary marita mariquita maruca maruja chayo ma mia mariita
mariana: nana mari marian
ana: anita any ann anne anna nita annie
luis: lucho guicho luisito louis lewis huicho wicho luigi
luisa: lucha luisita louise licha
lucia: lucy luchi chia lucita
lucila: lucha chila
lucrecia: quecha lucre lucha
alicia: licha alice licita aly
leticia: lety leti ticha licha
felicita: licha
beatriz: bety beti betty ticha triz bea beatrice
patricia: paty pati tricia ticha patty pato
patricio: pato patrick ticho
cristina: cristi tina kristi christina titina
cristobal: tobal cristo christopher toba balo
cristian: cris chris
ernestina: tina neta
ernesto: neto ernie netito ernest
martina: tina
valentina: tina vale
agustina: tina
agustin: tin cucho agus august chuto
justina: tina
martin: tin marty tincho
celestina: tina
florentina: tina flora
florentino: tino
celestino: tino
faustino: tino
constantino: tino
augusto: tito cuto gusto
alejandro: jano ale alex alejo andro chando alexander jandro
alejandra: ale alejita jana alexandra sandra aleja alexa
alejandrina: nina
fernando: nando fer nano ferdi ferny chando
armando: mando nando mandito
hernando: nando
orlando: lando
rolando: lando rolo
fernanda: fer nanda ferni
jorge: coque george koki jorgito coco yorch jorgillo
georgina: gina yoya
regina: gina
luz: lucita lucha
virginia: gina vicky vigi virgi
victoria: vicky toya vico vicki toyita
victor: vico vic vito toyo
vitalino: tali lino
marcelino: chelino lino
marcelo: chelo
angel: angelito gelo
angela: angelita gela
angelica: queca angie angelita
angelina: lina
carolina: caro lina carito
carlos: cali carlitos charlie charles calin charly carlangas caliche
carlota: lota tota charlotte
carla: carlita karlita
catalina: cata lina catita catarina cathy kata
catarina: cata catita nina
katherine: kathy cathy katy kati kate catherine
carmen: carmela menche carmita carmelita carmencita mela
carmelo: melo
pedro: pedrito perucho peter pete perico peyo
petrona: tona petita peta
petronila: nila petita tona
paula: paulita pola
paulina: lina pauli
pablo: pablito paul pabli
paulino: lino
domingo: mingo chomin mincho dominguito dominic
dominga: minga chominga
estanislao: tanis lao
esteban: tebo stephen steven steve estebita teban
estefani: fani fanny stefi fany
estefania: fani fanny stephanie
gabriel: gabi gabo gaby grabiel
gabriela: gabi gaby gabrielita
daniel: dani danny danielito dany
daniela: dani dany
david: davidcito dave davi davis
delfina: fina
rufina: fina
serafina: fina
delfino: fino
gregorio: goyo greg gollo goyito gregory
gregoria: goya goyita
tomas: tomasito tommy tom thomas max tomacho
tomasa: tomasita
margarita: mago rita margo margaret maggie margot
magdalena: malena lena magda maga madalena
elena: nena lena elenita helen helena
eleuterio: lute telo
eusebio: chebo chevo sebio
eusebia: cheba
euclides: quide
evangelina: eva lina vange
genoveva: veva geno beba
gerardo: lalo gera yayo gerry jerry
gilberto: gil
hector: tito teco hecky
hernan: nan nancho
heriberto: herbert
hilario: layo lario
hilaria: laya
ildefonsa: poncha
imelda: mel
irma: mita
javier: javi xavier chavi javito
joaquin: quincho juaco quin chaquin joaco
joaquina: quina
joel: joelito
jonathan: jhony yona jona jony johnny
josue: joshua josh chue
julian: julito juli
julio: julito yuyo yulio
julia: julita juli yuya
juliana: yuli
leonardo: leo nardo lenny nayo leonard
leonel: leo nel
leonor: nora leo nona
leonidas: leo
lourdes: lulu lulis lurdes
luciana: chana
feliciana: chana
sebastiana: chana bastiana
juliana: chana
marco marcos: marquito mark markito
mario: mayo marito
marta martha: tita martita tucha
mateo: teo matt matthew teito
matilde: mati tilde tilita
mauricio: mau moris maurice mauro
maximiliano: max maxi milo
nicolas: nico colacho nick colas nicolasito lacho
nicolasa: colasa nico
norma: normita
olga: olguita
oscar: oscarito cayo
pascual: pascualito cual
pascuala: cuala
rebeca: beca becky rebecca
reyna: reynita
rogelio: royer rogel
romualdo: mualdo
ruben: rube rubencito
salome: chalo salo
samuel: sam sammy samu samuelito
saul: saulito
silvia: silvita
silvestre: beche silve
susana: susi susy susan sana
timoteo: teo timo tim
doroteo: teo
teodoro: teo doro lolo
teofilo: filo teo
trinidad: trini trina
veronica: vero vera
yolanda: yoli yola yolis
zacarias: zaca
zoila: zoilita
adelaida: lala ade
adela: lela delita
adelina: lina
ofelia: fela
rafaela: fela rafa
adriana: adri nana
adrian: adri
alfredo: fredo fredy alfred freddy
wilfredo: fredo fredy willy
federico: fede lico fico quico fred
amalia: mali maya
amelia: meli
andres: andy andresito andrew andi
andrea: andreita andy
anastasio: tacho
anastasia: tacha
atanasio: tacho nacho
aniceto: cheto
asuncion: chon choncita
balbino: bino
baltazar: balta
bartolome: bartolo toto barto
bernabe: berna
bernardo: berna nayo bernie nardo
bernardino: bernardo nino dino
bonifacio: boni facho
brenda: brendita
candelaria: cande candela
candelario: cande
casimiro: miro
claudia: clau
eleazar: elea
emilio: milo emil
emilia: emi mila emily emili
eulalia: lala lalia ulalia
eugenio: geno gene
eugenia: quena
felipe: lipe phil philip felipito
felipa: lipa
filomena: mena filo
filomeno: meno
fidel: fidelito
genaro: naro
herlinda: linda
hortensia: tencha
inocencia: chencha
crescencia: chencha
ines: inesita nesa agnes
jacinto: chinto jacin
jacinta: chinta
jeremias: jere jeremy
jeronimo: chomo yeyo jerome momo
juventino: juve tino
laura: lauri laurita lala
lazaro: lacho
lilian: lili lily
liliana: lili lily
macario: cayo maca
marcial: marcialito
maura: maurita
modesto: mode
narcisa: chicha
narciso: chicho
natividad: nati
natalia: nati naty nataly
nazario: nacho
obdulia: lula
oswaldo: valdo waldo
osvaldo: valdo waldo
sabina: bina
santos: chanto
secundino: cundo
segundo: cundo
facundo: cundo
tiburcio: bucho
virgilio: gilo
wenceslao: wences vences chelao
hernandez: hdez hdz hernand
gonzalez: glez gonz gzlez gzz
rodriguez: rdz rdguez rguez rodz
martinez: mtz mtnz mtez
fernandez: fdez fdz
gutierrez: gtz gtez gtrrez
ramirez: rmz rmrz
sanchez: schz snchz
lopez: lpz
perez: prz
jimenez: jmnz jmz
dominguez: dmgz
vasquez: vsqz vqz
`
