<?php
/**
 * Renders one page as a WordPress theme does, with docs/recipes/privacy-desk.php as a must-use plugin, and prints it. This is not
 * WordPress: it has the few functions that the recipe calls, and they behave as https://developer.wordpress.org/reference/ documents
 * them. Arguments: the recipe, and the text of a post.
 */

$hooks = array();
$shortcodes = array();

// https://developer.wordpress.org/reference/functions/add_filter/
function add_filter( $name, $callback, $priority = 10, $accepted_args = 1 ) {
	global $hooks;
	$hooks[ $name ][ $priority ][] = array( $callback, $accepted_args );
	return true;
}

// https://developer.wordpress.org/reference/functions/add_action/
function add_action( $name, $callback, $priority = 10, $accepted_args = 1 ) {
	return add_filter( $name, $callback, $priority, $accepted_args );
}

// https://developer.wordpress.org/reference/functions/apply_filters/
function apply_filters( $name, $value, ...$args ) {
	global $hooks;
	$by_priority = $hooks[ $name ] ?? array();
	ksort( $by_priority, SORT_NUMERIC );
	foreach ( $by_priority as $callbacks ) {
		foreach ( $callbacks as list( $callback, $accepted_args ) ) {
			$value = call_user_func_array( $callback, array_slice( array( $value, ...$args ), 0, $accepted_args ) );
		}
	}
	return $value;
}

// https://developer.wordpress.org/reference/functions/do_action/
function do_action( $name, ...$args ) {
	apply_filters( $name, '', ...$args );
}

// https://developer.wordpress.org/reference/functions/add_shortcode/
function add_shortcode( $tag, $callback ) {
	global $shortcodes;
	$shortcodes[ $tag ] = $callback;
}

// https://developer.wordpress.org/reference/functions/do_shortcode/ (enclosing shortcodes with quoted attributes only)
function do_shortcode( $content ) {
	global $shortcodes;
	foreach ( $shortcodes as $tag => $callback ) {
		$content = preg_replace_callback(
			"#\\[$tag\\b([^\\]]*)\\](.*?)\\[/$tag\\]#s",
			function ( $found ) use ( $callback, $tag ) {
				preg_match_all( '/(\w+)="([^"]*)"/', $found[1], $pairs );
				return call_user_func( $callback, array_combine( $pairs[1], $pairs[2] ), $found[2], $tag );
			},
			$content
		);
	}
	return $content;
}

// https://developer.wordpress.org/reference/functions/shortcode_atts/
function shortcode_atts( $pairs, $atts, $shortcode = '' ) {
	return array_merge( $pairs, array_intersect_key( (array) $atts, $pairs ) );
}

// https://developer.wordpress.org/reference/functions/esc_attr/
function esc_attr( $text ) {
	return htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8', false );
}

// https://developer.wordpress.org/reference/functions/esc_url/
function esc_url( $url ) {
	return str_replace( array( '&amp;', '&', "'" ), array( '&', '&#038;', '&#039;' ), preg_replace( '/[^a-z0-9-~+_.?#=!&;,\/:%@$|*\'()\[\]]/i', '', $url ) );
}

// https://developer.wordpress.org/reference/functions/wp_json_encode/
function wp_json_encode( $value, $flags = 0, $depth = 512 ) {
	return json_encode( $value, $flags, $depth );
}

// https://developer.wordpress.org/reference/functions/is_feed/
function is_feed() {
	return false;
}

// https://developer.wordpress.org/reference/functions/home_url/
function home_url() {
	return 'https://www.charity.example';
}

// https://developer.wordpress.org/reference/functions/wp_parse_url/
function wp_parse_url( $url, $component = -1 ) {
	return parse_url( $url, $component );
}

// https://developer.wordpress.org/reference/functions/__return_zero/
function __return_zero() {
	return 0;
}

require $argv[1];

// https://developer.wordpress.org/reference/hooks/script_loader_tag/ for a script of a plugin, with what a plugin has added after it.
add_action( 'wp_head', function () {
	$src = 'https://stats.wp.com/e-202649.js';
	$tag = "<script src=\"$src\" id=\"jetpack-stats-js\"></script>\n<script id=\"jetpack-stats-js-after\">window.ranAfter = true;</script>\n";
	echo apply_filters( 'script_loader_tag', $tag, 'jetpack-stats', $src );
}, 9 );

// Core and plugins print into <head> at these priorities, in the order in which they were added.
add_action( 'wp_head', function () { echo '<title>A post</title>'; }, 1 );
add_action( 'wp_head', function () { echo '<script>window.pluginSawDesk = "privacyDesk" in window;</script>'; }, -1000 );

// https://developer.wordpress.org/reference/hooks/embed_oembed_html/ for an address on a line of its own.
$content = preg_replace_callback(
	'#^https://\S+$#m',
	function ( $found ) {
		$html = '<iframe title="An embed" width="500" height="281" src="' . esc_url( $found[0] ) . '"></iframe>';
		return apply_filters( 'embed_oembed_html', $html, $found[0], array(), 1 );
	},
	$argv[2]
);
?>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<?php do_action( 'wp_head' ); ?>
</head>
<body>
<h1>A post</h1>
<?php echo do_shortcode( $content ); ?>

<p id="excluded"><?php echo implode( ' ', apply_filters( 'rocket_delay_js_exclusions', array( 'jquery' ) ) ); ?></p>
<p id="combined"><?php echo apply_filters( 'pre_get_rocket_option_minify_concatenate_js', null, 1 ); ?></p>
<p><a href="#privacy-desk">Cookie settings</a></p>
</body>
</html>
