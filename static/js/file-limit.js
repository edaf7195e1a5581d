// A file that the desk does not take is named before it is sent: two gigabytes take their time.
"use strict";

document.addEventListener("change", ({ target }) => {
  if (!target.matches("input[type=file][data-limit]")) return;
  const limit = Number(target.dataset.limit);
  const large = [...target.files].find((file) => file.size > limit);
  const most = Math.floor(limit / 2 ** 20);
  target.setCustomValidity(
    large
      ? `“${large.name}” is over ${most} MB. Cut it to the part that counts, or note its address.`
      : ""
  );
  target.reportValidity();
});
