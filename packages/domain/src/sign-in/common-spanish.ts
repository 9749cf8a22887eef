/**
 * Words that Spanish speakers put into passwords first, without accents: the published lists of common
 * passwords come from English sites and miss them.
 */
export const commonSpanishWords: ReadonlySet<string> = new Set(
  `contrasena contrasenia micontrasena clave miclave claves llave secreto secreta usuario admin administrador
  administradora sistema acceso entrada entrar bienvenido bienvenida bienvenidos hola holamundo hola123 amor teamo
  teamomucho tequiero tequieromucho mivida miamor amorcito corazon micorazon princesa principe estrella estrellita
  bonita hermosa preciosa mariposa angelito angeles mifamilia familia mama papa mamapapa hermana hermano abuelita
  dios diosesamor diosteama diosesfiel jesus jesucristo cristo cristoviene virgen guadalupe virgencita bendicion
  bendiciones gloria esperanza fe paz libertad felicidad alegria amistad amigos amigas colegio escuela universidad
  trabajo oficina empresa gobierno proteccion ninez ninos infancia migrante migrantes refugio albergue casa micasa
  guatemala quetzaltenango huehuetenango honduras tegucigalpa sanpedrosula elsalvador sansalvador salvador mexico
  tapachula chiapas tijuana ciudaddemexico estadosunidos centroamerica nicaragua costarica panama colombia
  barcelona realmadrid madrid america chivas motagua olimpia comunicaciones futbol campeon campeones alejandro
  alejandra daniela gabriela fernanda valentina sebastian santiago cristian cristina carolina adriana alexander
  qwertyuiopn asdfghjkln septiembre noviembre diciembre enero febrero marzo abril mayo junio julio agosto octubre
  lunes martes miercoles jueves viernes sabado domingo primavera verano otono invierno`.split(/\s+/),
)

/** `contraseña` as `contrasena`. */
export function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
