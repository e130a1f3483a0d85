<?php
/**
 * Privacy Desk in WordPress: prints the tag first in <head>, and holds embedded films and maps.
 *
 * Put this file into wp-content/mu-plugins/, or paste it without its first line into the functions.php of your child theme.
 * Then change the three constants below.
 */

/** Where the files of `npx privacy-desk build` are: an address on your own site, with a slash at the end. */
const PRIVACY_DESK_URL = '/privacy/';

/**
 * The configuration, when it is not built in: what site.json would contain. With null, only the tag is printed.
 * Example: array( 'organisation' => array( 'name' => 'Example Trust' ), 'links' => array( 'policy' => '/privacy-policy/' ) )
 */
const PRIVACY_DESK_CONFIG = null;

/** Which embeds are held: a part of their address, and the category and the service that they need. */
const PRIVACY_DESK_EMBEDS = array(
	'youtube.com'      => array( 'media', 'youtube' ),
	'youtu.be'         => array( 'media', 'youtube' ),
	'vimeo.com'        => array( 'media', 'vimeo' ),
	'google.com/maps'  => array( 'media', 'google-maps' ),
	'open.spotify.com' => array( 'media', 'spotify' ),
);

// Before everything else that themes and plugins print into <head>.
add_action( 'wp_head', 'privacy_desk_print_tag', PHP_INT_MIN );

function privacy_desk_print_tag() {
	if ( PRIVACY_DESK_CONFIG !== null ) {
		// JSON_HEX_TAG: a "</script>" or "<!--" in a text must not end the element or change how it is parsed.
		$json = wp_json_encode( PRIVACY_DESK_CONFIG, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		echo '<script type="application/json" id="privacy-desk-config">' . $json . "</script>\n";
	}
	$src = esc_url( PRIVACY_DESK_URL . 'desk.js' );
	echo '<script ' . PRIVACY_DESK_AS_IT_IS . ' src="' . $src . '"></script>' . "\n";
}

/** Asks optimisers to leave a script as it is: Rocket Loader (before src), LiteSpeed Cache (two), Autoptimize, and the filter below. */
const PRIVACY_DESK_AS_IT_IS = 'data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-noptimize="1" data-privacy-desk';

/** WP Rocket goes by its own lists. */
foreach ( array( 'rocket_delay_js_exclusions', 'rocket_exclude_defer_js', 'rocket_exclude_js' ) as $privacy_desk_list ) {
	add_filter( $privacy_desk_list, 'privacy_desk_exclude_from_wp_rocket' );
}

function privacy_desk_exclude_from_wp_rocket( $patterns ) {
	return array_merge( (array) $patterns, array( 'data-privacy-desk', PRIVACY_DESK_URL . '(.*)\.js' ) );
}

/**
 * Holds HTML until the visitor has allowed its category, or its service in it. The scripts in it are marked, so that no optimiser
 * delays them once more.
 */
function privacy_desk_hold( $html, $category, $service = '' ) {
	$html = preg_replace_callback(
		'#<script\b(.*?)(>.*?</script>)#is',
		function ( $found ) {
			return '<script ' . PRIVACY_DESK_AS_IT_IS . $found[1] . $found[2];
		},
		$html
	);
	$attributes = ' data-consent="' . esc_attr( $category ) . '"';
	if ( $service !== '' ) {
		$attributes .= ' data-service="' . esc_attr( $service ) . '"';
	}
	return "<template$attributes>$html</template>";
}

// What WordPress makes of an address on a line of its own, and of the blocks for YouTube, Vimeo and others.
add_filter( 'embed_oembed_html', 'privacy_desk_hold_embed', 10, 2 );

function privacy_desk_hold_embed( $html, $url ) {
	if ( is_feed() ) {
		return $html; // A feed reader does not run our script.
	}
	foreach ( PRIVACY_DESK_EMBEDS as $part => list( $category, $service ) ) {
		if ( strpos( $url, $part ) !== false ) {
			return privacy_desk_hold( $html, $category, $service );
		}
	}
	return $html;
}

// [privacy_desk category="media" service="google-maps"]<iframe …></iframe>[/privacy_desk]
add_shortcode( 'privacy_desk', 'privacy_desk_shortcode' );

function privacy_desk_shortcode( $attributes, $content = '' ) {
	$given = shortcode_atts( array( 'category' => 'media', 'service' => '' ), $attributes, 'privacy_desk' );
	return privacy_desk_hold( do_shortcode( $content ), $given['category'], $given['service'] );
}
