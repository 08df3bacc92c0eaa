// The date line of the banner, as portals of this kind have it. ES5: the portal's readers include very old browsers.
(function () {
  'use strict';
  var days = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
  var now = new Date();
  var place = document.getElementById('hom-nay');
  if (place) {
    place.textContent =
      days[now.getDay()] +
      ', ngày ' +
      now.getDate() +
      ' tháng ' +
      (now.getMonth() + 1) +
      ' năm ' +
      now.getFullYear();
  }
})();
