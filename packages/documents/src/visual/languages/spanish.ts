import type { Language } from './language.ts';

export const SPANISH: Language = {
  code: 'es',
  labels: {
    surname: 'Apellido, Apellidos, Primer apellido, Apellido paterno, Apellido(s)',
    givenNames: 'Nombre, Nombres, Nombre(s), Prenombres, Primer nombre',
    fullName: 'Nombre y apellidos, Apellidos y nombres, Nombre completo, Nombres y apellidos, Apellidos y nombre',
    dateOfBirth:
      'Fecha de nacimiento, Nacimiento, Fecha nacimiento, Fecha nac, Nacido el, F. nacimiento, Fecha y lugar de nacimiento',
    placeOfBirth: 'Lugar de nacimiento, Lugar nacimiento, Nacido en',
    sex: 'Sexo, Género',
    nationality: 'Nacionalidad, Ciudadanía',
    documentNumber:
      'Pasaporte No, Nº de pasaporte, N° de pasaporte, Número de pasaporte, No de pasaporte, Pasaporte Nº, Núm soport, Núm soporte, Número de documento, Número documento, Nº documento, N° de documento, Número de cédula, Cédula No, No de cédula, Nº de licencia, No de licencia, Número de licencia, Número, IDESP, Número de tarjeta, No documento, Núm de documento, Nº de serie',
    personalNumber:
      'DNI, NIE, DNI núm, RUN, CURP, Número de identificación, Número de identificación personal, Nº personal, Número personal, No de identidad, Cédula de identidad, NUIP, CUI, Clave única de registro de población, Rol único nacional, Número de identidad, CUIL, Número de identidad personal, Núm personal, No personal',
    dateOfIssue:
      'Fecha de expedición, Fecha de emisión, Expedición, Emisión, Fecha emisión, Fecha expedición, Expedido el, Fecha de inscripción',
    dateOfExpiry:
      'Fecha de caducidad, Caducidad, Validez, Válido hasta, Fecha de vencimiento, Fecha vencimiento, Vencimiento, Fecha de expiración, Fecha caducidad, Válida hasta, Vence, Vigencia, Fecha de validez, Fecha de vigencia',
    authority: 'Autoridad, Autoridad expedidora, Expedido por, Autoridad emisora, Equipo',
    address: 'Domicilio, Dirección, Residencia, Lugar de domicilio, Lugar de residencia',
    licenceCategories: 'Clase, Categorías, Clases, Categoría de vehículos, Clase de licencia',
    issuingState:
      'Código del país, Código país, Código del estado, Estado emisor, País emisor, País, Código del estado emisor, País de emisión',
    documentCode: 'Tipo',
    other:
      'Firma, Firma del titular, Anotaciones, Observaciones, Lugar de expedición, Estatura, Color de ojos, Segundo apellido, Apellido materno, Estado civil, Hijo de, Permiso de conducción, Permiso de residencia, Documento nacional de identidad, Tipo de permiso, Grupo sanguíneo, Ocupación, Profesión, Tipo de visado, Número de entradas, Pasaporte, Cédula de ciudadanía, Donante',
  },
  months: 'Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre|Setiembre|Sept Octubre Noviembre Diciembre',
  sex: { M: 'MASCULINO HOMBRE VARON H', F: 'FEMENINO MUJER' },
};
