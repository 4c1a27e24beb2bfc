"""Icons of the application, drawn for it; `alc_desktop.icons` gives them the theme's colours."""
