import type { Language } from './language.ts';

/** Portugal and Brazil; there `Nome` alone is the whole name, which no given-names label beside it then contradicts. */
export const PORTUGUESE: Language = {
  code: 'pt',
  labels: {
    surname: 'Apelido, Apelidos, Sobrenome, Apelido(s), Sobrenomes',
    givenNames: 'Nome próprio, Nomes próprios, Nome(s) próprio(s), Prenome, Prenomes, Nome(s)',
    fullName: 'Nome completo, Nome e apelido, Nome e sobrenome',
    dateOfBirth: 'Data de nascimento, Nascimento, Data nascimento, Nascido em, Data e local de nascimento',
    placeOfBirth: 'Local de nascimento, Naturalidade, Lugar de nascimento',
    sex: 'Sexo',
    nationality: 'Nacionalidade',
    documentNumber:
      'Passaporte N.º, Passaporte No, Número do passaporte, Número passaporte, Nº do passaporte, Número do documento, Nº documento, Nº do documento, Documento N, Documento N.º, Nº de documento, Registro geral, N.º de documento, Nº registro, Número da carta, Número do título, Número do cartão',
    personalNumber:
      'NIF, CPF, Número pessoal, Nº pessoal, Número de identificação, Número de identificação civil, NIC, N.º de identificação, Nº identificação civil, Número do utente',
    dateOfIssue: 'Data de emissão, Data emissão, Emissão, Data de expedição, Emitido em, Expedido em, Data da emissão',
    dateOfExpiry:
      'Data de validade, Validade, Válido até, Válida até, Data de caducidade, Data validade, Data de expiração, Válido até ao',
    authority:
      'Autoridade, Entidade, Entidade emissora, Emitido por, Órgão emissor, Autoridade emissora, Local de emissão',
    address: 'Morada, Endereço, Residência, Domicílio',
    licenceCategories: 'Categorias, Cat hab',
    issuingState: 'Código do país, Código do estado, País emissor, Estado emissor, Código do estado emissor',
    documentCode: 'Tipo',
    other:
      'Código, Assinatura, Assinatura do titular, Altura, Filiação, Observações, Tipo de título, Título de residência, Cartão de cidadão, Bilhete de identidade, Carta de condução, Passaporte, Carteira nacional de habilitação, Cor dos olhos, Estado civil, Profissão, Número de entradas',
  },
  months: 'Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro',
  sex: { M: 'MASCULINO HOMEM', F: 'FEMININO MULHER' },
};
