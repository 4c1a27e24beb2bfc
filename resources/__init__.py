"""Icons of the application, drawn for it; `widgets.icons` gives them the theme's colours."""
