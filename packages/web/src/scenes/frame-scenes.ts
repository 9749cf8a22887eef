import { scene, signedInAs, type Scene } from './scene.ts'

/** All five sections at once: the fullest the frame can be. */
const everyone = signedInAs(['supervisor', 'administrator'], {
  displayName: 'María de los Ángeles Guadalupe Tzʼunun de la Cruz',
  organisation: {
    id: '01900000-0000-7000-8000-0000000000a2',
    name: 'Asociación Interinstitucional de Protección a la Niñez en Movilidad Humana',
    country: 'GT',
    kind: 'shelter',
  },
})

export const frameScenes: readonly Scene[] = [scene('parts', 'parts', everyone)]
