// Before anything is drawn: at night the screen is dark from the first moment.
{
  const hour = new Date().getHours();
  if (hour >= 22 || hour < 6) document.documentElement.classList.add("night");
}
