import type { Language } from './language.ts';

export const VIETNAMESE: Language = {
  code: 'vi',
  labels: {
    surname: 'Họ',
    givenNames: 'Tên, Tên đệm và tên, Chữ đệm và tên',
    fullName: 'Họ và tên, Họ tên, Họ chữ đệm và tên khai sinh, Họ chữ đệm và tên',
    dateOfBirth: 'Ngày sinh, Ngày tháng năm sinh, Sinh ngày',
    placeOfBirth: 'Nơi sinh, Nơi đăng ký khai sinh',
    sex: 'Giới tính',
    nationality: 'Quốc tịch',
    documentNumber: 'Số hộ chiếu, Hộ chiếu số, Số giấy tờ, Số GPLX, Số thẻ, Số giấy phép, Số',
    personalNumber:
      'Số định danh cá nhân, Số CCCD, Số căn cước, Số CMND, Số GCMND, Số căn cước công dân, Số cá nhân, Số định danh',
    dateOfIssue: 'Ngày cấp, Ngày tháng năm cấp',
    dateOfExpiry: 'Có giá trị đến, Ngày hết hạn, Giá trị đến, Có giá trị đến ngày',
    authority: 'Nơi cấp, Cơ quan cấp',
    address: 'Nơi thường trú, Địa chỉ, Nơi cư trú, Địa chỉ thường trú',
    licenceCategories: 'Hạng',
    issuingState: 'Mã quốc gia, Mã số quốc gia',
    documentCode: 'Loại',
    other:
      'Chữ ký, Quê quán, Dân tộc, Đặc điểm nhận dạng, Hộ chiếu, Căn cước công dân, Giấy phép lái xe, Chữ ký người mang hộ chiếu, Nguyên quán',
  },
  sex: { M: 'NAM', F: 'NỮ' },
};
