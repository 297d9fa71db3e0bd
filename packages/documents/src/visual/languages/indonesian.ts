import type { Language } from './language.ts';

/** Indonesian and Malay. People there have one name, which both print under `Nama`. */
export const INDONESIAN: Language = {
  code: 'id',
  labels: {
    surname: 'Nama keluarga, Nama belakang, Nama akhir',
    givenNames: 'Nama depan, Nama pertama, Nama diberi, Nama kecil',
    fullName: 'Nama, Nama lengkap, Nama penuh',
    dateOfBirth: 'Tanggal lahir, Tarikh lahir, Tgl lahir, Tempat tgl lahir, Tempat dan tanggal lahir',
    placeOfBirth: 'Tempat lahir, Tempat kelahiran',
    sex: 'Jenis kelamin, Jantina, Kelamin',
    nationality: 'Kewarganegaraan, Warganegara, Kebangsaan',
    documentNumber:
      'Nomor paspor, No paspor, No pasport, No kartu, Nombor pasport, Nomor dokumen, No dokumen, Nombor dokumen, No lesen, Nomor SIM, No kad, Nomor',
    personalNumber:
      'NIK, Nomor induk kependudukan, No pengenalan, No kad pengenalan, Nomor identitas, Nombor pengenalan',
    dateOfIssue:
      'Tanggal pengeluaran, Tarikh dikeluarkan, Tanggal terbit, Tgl pengeluaran, Tarikh pengeluaran, Tarikh keluaran, Tanggal penerbitan',
    dateOfExpiry:
      'Berlaku hingga, Tanggal habis berlaku, Tarikh tamat, Sah sehingga, Tgl habis berlaku, Tarikh tamat tempoh, Berlaku sampai, Tarikh luput, Tanggal kedaluwarsa',
    authority:
      'Kantor yang mengeluarkan, Pejabat yang mengeluarkan, Pihak berkuasa, Instansi, Kantor penerbit, Dikeluarkan oleh, Pejabat pengeluar',
    address: 'Alamat, Tempat tinggal, Alamat rumah',
    licenceCategories: 'Kelas, Golongan',
    issuingState: 'Kode negara, Kod negara, Negara penerbit, Negara',
    documentCode: 'Jenis',
    other:
      'Tanda tangan, Tandatangan, Agama, Pekerjaan, Status perkawinan, Gol darah, Tinggi, Paspor, Pasport, Kartu tanda penduduk, Kad pengenalan, Lesen memandu, Surat izin mengemudi, Tempat pengeluaran, Tandatangan pemegang, Tinggi badan',
  },
  months:
    'Januari Februari Maret|Mac April Mei Juni|Jun Juli|Julai Agustus|Ogos|Ags September Oktober November|Nopember Desember|Disember|Dis',
  sex: { M: 'LAKILAKI LELAKI PRIA L', F: 'PEREMPUAN WANITA P' },
};
