export { LanguageSwitch } from './language-switch.tsx'
export { ModulePicture } from './module-picture.tsx'
export { askForPasskey, passkeysWorkHere } from './passkey.ts'
