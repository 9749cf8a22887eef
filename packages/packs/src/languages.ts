/**
 * Languages that children on this route speak or sign, by ISO 639-3. The names are those their speakers' academies
 * use, with the names people also hear; browsers do not know most of them. Any other language can be written in
 * words. Chalchiteko is a language of its own by Guatemalan law and has no code yet: it stands under its neighbour's
 * with a private part.
 */
export type Language = {
  readonly code: string
  readonly es: string
  readonly en: string
  /** Where it is spoken, as far as it helps to find an interpreter. */
  readonly countries: readonly string[]
  readonly alsoHeard: readonly string[]
  readonly signed: boolean
}

/** Code; Spanish; English; countries; also heard; `signed`. The region's own come first. */
const table = `
acr; achi; Achi; GT;
knj; akateko; Akatek; GT MX; kanjobal occidental
agu; awakateko; Awakatek; GT; aguacateco
agu-x-chalchi; chalchiteko; Chalchitek; GT;
caa; chʼortiʼ; Chʼortiʼ; GT HN; chortí
cac; chuj; Chuj; GT MX;
itz; itzaʼ; Itzaʼ; GT;
ixl; ixil; Ixil; GT MX; ixil de Nebaj, ixil de Chajul, ixil de Cotzal
cak; kaqchikel; Kaqchikel; GT MX; cakchiquel
quc; kʼicheʼ; Kʼicheʼ; GT MX; quiché
mam; mam; Mam; GT MX;
mop; mopan; Mopan; GT BZ;
jac; poptiʼ (jakalteko); Poptiʼ (Jakaltek); GT MX; jacalteco
poc; poqomam; Poqomam; GT;
poh; poqomchiʼ; Poqomchiʼ; GT;
kjb; qʼanjobʼal; Qʼanjobʼal; GT MX; kanjobal
kek; qʼeqchiʼ; Qʼeqchiʼ; GT MX BZ; kekchí
quv; sakapulteko; Sakapultek; GT;
qum; sipakapense; Sipakapense; GT;
ttc; tektiteko; Tektitek; GT MX; teko
tzj; tzʼutujil; Tzʼutujil; GT;
usp; uspanteko; Uspantek; GT;
tzh; tseltal; Tseltal; MX; tzeltal
tzo; tsotsil; Tsotsil; MX; tzotzil
ctu; chʼol; Chʼol; MX; chol
toj; tojolabal; Tojolabal; MX;
yua; maya (peninsular); Yucatec Maya; MX; maya yucateco
chf; chontal de Tabasco; Tabasco Chontal; MX; yokotʼan
lac; lacandón; Lacandon; MX;
mhc; qatoʼk; Mochoʼ; MX; mochó
hus; tének; Huastec; MX; huasteco
cab; garífuna; Garifuna; GT HN BZ;
xin; xinka; Xinka; GT;
miq; misquito; Miskito; HN NI;
yan; tawahka; Tawahka (Mayangna); HN NI;
pay; pech; Pech; HN;
jic; tol; Tol; HN;
ppl; náhuat (pipil); Nawat; SV;
nhe; náhuatl de la Huasteca oriental; Eastern Huasteca Nahuatl; MX; mexicano
nhw; náhuatl de la Huasteca occidental; Western Huasteca Nahuatl; MX; mexicano
azz; náhuatl de la Sierra de Puebla; Highland Puebla Nahuatl; MX; mexicano
ngu; náhuatl de Guerrero; Guerrero Nahuatl; MX; mexicano
nhn; náhuatl central; Central Nahuatl; MX; mexicano
hat; criollo haitiano; Haitian Creole; HT; kreyòl
gsm; lengua de señas de Guatemala (LENSEGUA); Guatemalan Sign Language; GT; ; signed
hds; lengua de señas hondureña (LESHO); Honduran Sign Language; HN; ; signed
esn; lengua de señas salvadoreña (LESSA); Salvadoran Sign Language; SV; ; signed
mfs; lengua de señas mexicana (LSM); Mexican Sign Language; MX; ; signed
ase; lengua de señas americana (ASL); American Sign Language; US; ; signed
spa; español; Spanish; GT HN SV MX US; castellano
eng; inglés; English; US BZ;
por; portugués; Portuguese; BR;
fra; francés; French; HT CM CD;
ara; árabe; Arabic; ;
cmn; chino mandarín; Mandarin Chinese; CN; chino
yue; chino cantonés; Cantonese; CN;
rus; ruso; Russian; RU;
ukr; ucraniano; Ukrainian; UA;
lin; lingala; Lingala; CD CG;
swa; suajili; Swahili; CD KE TZ;
hin; hindi; Hindi; IN;
pan; panyabí; Punjabi; IN PK;
guj; guyaratí; Gujarati; IN;
ben; bengalí; Bengali; BD;
nep; nepalí; Nepali; NP;
urd; urdu; Urdu; PK;
tam; tamil; Tamil; IN LK;
pes; persa; Persian; IR;
prs; darí; Dari; AF;
pus; pastún; Pashto; AF;
uzb; uzbeko; Uzbek; UZ;
kaz; kazajo; Kazakh; KZ;
tur; turco; Turkish; TR;
kmr; kurdo (kurmanyi); Kurdish (Kurmanji); TR IQ SY;
ckb; kurdo (sorani); Kurdish (Sorani); IQ IR;
hye; armenio; Armenian; AM;
kat; georgiano; Georgian; GE;
ron; rumano; Romanian; RO MD;
rmy; romaní vlax; Vlax Romani; ;
wol; wolof; Wolof; SN;
ful; fula (pulaar); Fulah (Pulaar); SN GN MR; fulani, peul
bam; bambara; Bambara; ML;
mnk; mandinga; Mandinka; GM SN;
sus; susu; Susu; GN;
hau; hausa; Hausa; NG NE;
ibo; igbo; Igbo; NG;
yor; yoruba; Yoruba; NG;
twi; twi; Twi; GH;
aka; akan; Akan; GH;
ewe; ewé; Ewe; GH TG;
som; somalí; Somali; SO;
amh; amárico; Amharic; ET;
orm; oromo; Oromo; ET;
tir; tigriña; Tigrinya; ER ET;
kon; kikongo; Kongo; CD AO;
lua; chiluba; Luba-Lulua; CD;
kin; kinyarwanda; Kinyarwanda; RW;
run; kirundi; Rundi; BI;
wes; inglés criollo de Camerún; Cameroon Pidgin English; CM;
pcm; pidgin nigeriano; Nigerian Pidgin; NG;
mlg; malgache; Malagasy; MG;
vie; vietnamita; Vietnamese; VN;
kor; coreano; Korean; KR;
jpn; japonés; Japanese; JP;
tgl; tagalo; Tagalog; PH;
ind; indonesio; Indonesian; ID;
mya; birmano; Burmese; MM;
khm; jemer; Khmer; KH;
ita; italiano; Italian; IT;
deu; alemán; German; DE;
pdt; bajo alemán (plautdietsch); Plautdietsch; MX BZ;
pol; polaco; Polish; PL;
heb; hebreo; Hebrew; IL;
bzj; criollo de Belice; Belize Kriol; BZ;
bzk; criollo de la Costa de los Mosquitos; Nicaraguan Creole English; NI;
jam; criollo jamaiquino; Jamaican Creole; JM;
quz; quechua de Cusco; Cusco Quechua; PE;
quy; quechua de Ayacucho; Ayacucho Quechua; PE;
qug; kichwa de Chimborazo; Chimborazo Kichwa; EC;
ayr; aimara central; Central Aymara; BO PE;
gug; guaraní paraguayo; Paraguayan Guarani; PY;
guc; wayuunaiki; Wayuu; CO VE;
emp; emberá del norte; Northern Emberá; PA CO;
cuk; guna; San Blas Kuna; PA; kuna
gym; ngäbere; Ngäbere; PA CR;
tar; rarámuri; Central Tarahumara; MX; tarahumara
top; totonaco de Papantla; Papantla Totonac; MX;
tos; totonaco de la Sierra; Highland Totonac; MX;
zai; zapoteco del Istmo; Isthmus Zapotec; MX;
mxv; mixteco de Metlatónoc; Metlatónoc Mixtec; MX;
mim; mixteco de Alacatlatzala; Alacatlatzala Mixtec; MX;
tcf; meʼphaa de Malinaltepec; Malinaltepec Meʼphaa; MX; tlapaneco
amu; amuzgo de Guerrero; Guerrero Amuzgo; MX;
trc; triqui de Copala; Copala Triqui; MX;
ote; otomí del Mezquital; Mezquital Otomi; MX; hñahñu
hch; wixárika; Huichol; MX; huichol
mir; mixe del Istmo; Isthmus Mixe; MX; ayuuk
zoc; zoque de Copainalá; Copainalá Zoque; MX;
tsz; purépecha; Purepecha; MX;
mau; mazateco de Huautla; Huautla Mazatec; MX;
maz; mazahua central; Central Mazahua; MX;
yaq; yaqui; Yaqui; MX;
mfy; mayo; Mayo; MX;
`

export const languages: readonly Language[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', es = '', en = '', countries = '', alsoHeard = '', kind = ''] = line
      .split(';')
      .map((part) => part.trim())
    return {
      code,
      es,
      en,
      countries: countries.split(' ').filter((country) => country !== ''),
      alsoHeard: alsoHeard.split(', ').filter((name) => name !== ''),
      signed: kind === 'signed',
    }
  })
